declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Message {
    raw: string;
    uid: number;
    flags: string[];
  }
  interface Folder {
    path: string;
    messages: Message[];
  }
  interface ImapServer {
    server: Server;
    folderCache: Record<string, Folder>;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
    appendMessage(folder: string, flags: string[], date: string | false, raw: string): void;
  }
  export default function hoodiecrow(options: {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, object>;
  }): ImapServer;
}
