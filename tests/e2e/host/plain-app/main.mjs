// The least an app can do: it says that it is ready, and when it quits. It never asks for the single instance lock.
import { app } from 'electron';

app.on('quit', (_event, code) => console.log(`QUIT ${code}`));
void app.whenReady().then(() => console.log('READY'));
