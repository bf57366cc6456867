const ending = /\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|mp[34]|mov|avi|mkv|wav|m4a|ogg|opus|zip|rar|7z|txt|csv|apk|exe)$/iu;

/** Whether what is written ends as names of files do. */
export function isFileName(written: string): boolean {
  return ending.test(written);
}
