export { startIntake } from './start-intake.ts';
export { takeMail } from './take-mail.ts';
