export { findHolders } from './holders.sql.ts';
export { insertNews, newsParts } from './news.sql.ts';
export { notify } from './notify.ts';
export { type HolderWords, notifyHolders } from './notify-holders.ts';
export { type News, type PlannedNews, planNews } from './plan-news.ts';
export { previewNews } from './preview-news.ts';
export { CHOICES_COLUMN, CHOICES_JOIN, findRecipients, PERMISSIONS_COLUMN, type Recipient } from './recipients.sql.ts';
