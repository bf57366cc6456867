/** What a claim speaks of, so that a register can say what nobody has spoken of yet. null in its place: nobody said. */
export const claimTopics = ['activity', 'people', 'operator', 'way-in', 'guards', 'treatment', 'recruitment', 'other'] as const;
export type ClaimTopic = (typeof claimTopics)[number];
