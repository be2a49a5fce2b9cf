import { answerRequests } from '../../kernel/threads/answer-requests.ts';
import { readLetter } from './read-letter.ts';

answerRequests({ answer: readLetter });
