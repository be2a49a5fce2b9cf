import type { SameKeys } from '../../core/same-keys.ts';
import type { problems as french } from '../fr/problems.ts';

export const problems: SameKeys<typeof french> = {
  network: 'The server can’t be reached. Check your connection, then try again: what you typed is kept.',
  unavailable: 'The service is unavailable for a moment. Try again shortly.',
  internal: 'Something went wrong on our side. Try again; if it comes back, pass on its reference.',
  unknown: 'The request did not go through. Try again.',
  not_found: 'This no longer exists, or you have no access to it.',
  invalid: 'Correct what is marked, then save.',
  too_many_requests: 'Too many requests in a row. Wait a moment, then try again.',
  request: {
    invalid: 'Correct what is marked, then save.',
    too_large: 'What was sent is too large.',
    not_json: 'The request was not understood. Reload the page.',
    empty_body: 'The request was empty. Reload the page.',
    media_type: 'This type of content is not accepted.',
    headers_too_large: 'The headers of the request are too long: shorten them.',
    too_slow: 'The request took too long to arrive. Check your connection, then try again.',
  },
  auth: {
    required: 'Your session has ended. Sign in again.',
    expired: 'Your session has ended. Sign in again.',
    session_ended: 'Your session was closed. Sign in again.',
    forbidden: 'Your role does not allow this. Ask someone in charge.',
    bad_credentials: 'Wrong address or password.',
    code_required: 'Enter the code of your authenticator app.',
    bad_code: 'This code is not the right one, or it has expired.',
    throttled: 'Too many tries. Wait a few minutes, or choose a new password.',
    link_expired: 'This link has expired or was already used. Ask for a new one.',
  },
  api_key: {
    unknown: 'This API key does not exist. Check that it was copied whole.',
    revoked: 'This API key has been revoked.',
    expired: 'This API key has expired. Make a new one.',
    suspended: 'The person who made this API key no longer has access.',
    address_not_allowed: 'This API key cannot be used from this address.',
    origin_not_allowed: 'This API key cannot be used from this site.',
    misplaced:
      'An API key goes in the header “Authorization: Bearer …”. If it was in the address, revoke it: addresses are logged.',
    forbidden: 'This API key lacks the right “{{permission}}”: it is given from its page.',
    not_a_person: 'An API key cannot do this: sign in.',
  },
  conflict: {
    version: 'Someone changed this in the meantime.',
    duplicate: 'This already exists.',
  },
  idempotency: {
    in_progress: 'This request is already under way.',
    other_body: 'This request was already sent differently. Reload the page.',
  },
  origin: { not_allowed: 'This site may not use the service.' },
  reference: { in_use: 'Used elsewhere: deactivate it rather than delete it.' },
  role: {
    in_use: 'People still have this role: give them another first.',
    ready_made: 'This role comes ready-made: it can’t be deleted.',
    immutable: 'The superadministrator does not change.',
  },
  user: {
    last_superadmin: 'At least one superadministrator must remain.',
    active: 'This person already has access.',
    disabled: 'This person is disabled: enable them first.',
    not_disabled: 'This person is not disabled.',
    erased: 'This person was erased: nothing about them changes any more.',
    has_history: 'This person has a history: disable them instead.',
  },
  company: {
    has_history: 'This company has a history: archive it instead.',
    archived: 'This company is archived: restore it first.',
    not_archived: 'This company is not archived.',
  },
  account: {
    field_locked:
      'This field can no longer be changed from this page. The rest of what you typed is kept: save again without it.',
  },
  change_request: {
    decided: 'Somebody has already decided about this request, or it was withdrawn.',
    value_changed: 'The value has changed meanwhile: read it again before you accept.',
    email_taken: 'This email address already has an account: decline the request.',
  },
  contract: {
    consumed: 'Hours of this contract were used: cancel it rather than delete it.',
    invoiced: 'A pack of this contract was invoiced: cancel the contract rather than delete it.',
    carried_over: 'Hours were carried over to it: cancel it rather than delete it, they are still owed to the client.',
    not_active: 'This contract is no longer active.',
  },
  hours: {
    exhausted:
      'Only {{leftMinutes}} left for {{accountedMinutes}} to deduct, and overage is refused. Sell a pack, or offer this time.',
  },
  hourPack: {
    cancelled: 'This pack is cancelled: it no longer changes.',
    consumed: 'Hours of this pack were used: it can no longer be cancelled or deleted.',
    invoiced: 'This pack was invoiced: it can be cancelled, not deleted.',
    monthly: 'This is the included time of a month: deleted, it would be granted again. Cancel it.',
    over_then: 'This pack had already expired on {{workedOn}}, the day of the work: it can’t pay for it.',
    work_after: 'Work of {{workedOn}} used this pack: it can’t end before that.',
  },
  question: {
    none: 'No question was asked about this line.',
    full: 'This thread is very long: open a ticket instead.',
  },
  month: {
    closed:
      'This month is closed, or comes before a closed one: its hours no longer change. Choose another day, or have it reopened: what you typed is kept.',
    already_closed: 'This month is closed already.',
    earlier_open: 'Months are closed in order: close {{month}} first, or close everything up to this month.',
    later_closed: 'A later month is closed, {{month}}: reopen it first, or reopen everything from this month on.',
  },
  intervention: { not_yours: 'This is someone else’s work: your role does not allow booking or changing it.' },
  timer: {
    running: 'A timer is already running: stop it first.',
    not_running: 'No timer is running.',
  },
  ticket: {
    assigned: 'This ticket is being handled: write us a message rather than edit it.',
    bad_transition: 'This ticket changed state in the meantime. Reload the page.',
    already_closed: 'This ticket is already closed.',
    not_closed: 'This ticket is not closed yet.',
    closed_too_long: 'This ticket has been closed for too long: open a new one.',
    closure_already_requested: 'Closure is already requested.',
    no_closure_request: 'Closure is no longer requested.',
  },
  ticket_view: {
    shared: 'This view is the whole team’s: your role does not let you change it.',
    too_many: 'Too many views: delete one first.',
  },
  registration: {
    decided: 'This request has already been dealt with.',
    email_taken: 'Somebody has this address already: open their page, then decline this request.',
  },
  document: {
    no_preview: 'This document has no preview.',
    of_report: 'This document is an acceptance report: it is kept.',
    not_ready: 'This document is being made. Try again in a moment.',
  },
  file: {
    too_large: 'This file is too large.',
    too_many: 'Too many files.',
    empty: 'This file is empty.',
    not_allowed: 'This type of file is not accepted.',
    wrong_type: 'The content of this file does not match its name.',
    missing: 'This file is no longer there.',
  },
  photo: {
    empty: 'This photo is empty.',
    not_allowed: 'This file is not a photo that we can read: send it as JPEG, PNG, WebP or HEIC.',
    broken: 'This photo is damaged or incomplete: send it again.',
    too_many_points: 'This photo is too large (60 million points at most): make it smaller, then send it again.',
    too_many: 'A publication has {{max}} photos at most: make another one for the rest.',
    not_ready: 'This photo is not ready. Try again in a moment.',
    in_text: 'This photo is in the text: take it out of the text first.',
    last: 'This photo is all that the publication says: delete the publication instead.',
  },
  totp: {
    enabled: 'Two-step verification is already on.',
    not_enabled: 'Two-step verification is not on.',
    not_begun: 'Start again: show a new QR code.',
  },
  rank: {
    oneself: 'Nobody can do this to their own account: ask someone else in charge.',
    too_low: 'This person or role is of your rank or above.',
    permission_not_held: 'You can’t grant a right that you don’t have.',
  },
  privacy: {
    already_erased: 'This person is erased already, or about to be.',
    export_waiting: 'An archive is being made already.',
    export_not_ready: 'This archive is being made. Try again in a moment.',
  },
  attachment: {
    no_preview: 'This file has no preview.',
    not_yours: 'This file is someone else’s.',
  },
  comment: {
    not_author: 'Only its author can change this message.',
  },
  publication: {
    already_published: 'This publication is published already.',
    not_published: 'This publication is still a draft: publish it first, or delete it.',
    cancelled: 'This publication is cancelled. Restore it to change it.',
    not_cancelled: 'This publication is not cancelled.',
  },
  publication_comment: {
    parent_deleted: 'The comment that you answer has just been deleted. Your text is kept: publish it on its own.',
  },
  reserve: {
    others: 'Somebody else noted this reserve: it is not withdrawn, it is lifted.',
    handled: 'This reserve was lifted or contested already: it can’t be withdrawn any more.',
    reported: 'This reserve is part of a report: it can’t be withdrawn any more, it is lifted.',
    accepted: 'This reserve is accepted: open it again to change it.',
    not_open: 'This reserve is lifted already.',
    not_lifted: 'This reserve is not lifted: there is nothing to accept.',
    open: 'This reserve is open already.',
    not_at_acceptance: 'Reserves are named during the acceptance, before it is signed. Write a comment instead.',
    too_many: 'This worksite has {{max}} reserves already: put some together.',
  },
  acceptance: {
    already_open: 'An acceptance of this worksite is being prepared already: finish it, or delete it.',
    signing: 'This report is being signed: unlock it to change it, and it will have to be signed again.',
    sealed: 'Both sides have signed this report: nothing of it changes any more.',
    not_signing: 'This report is not ready to be signed.',
    not_sealed: 'Both sides have not signed this report yet.',
    already_signed: 'This side has signed already.',
    changed: 'This report has changed since you opened it: read it again, then sign.',
    other_side: 'You sign for your own side only.',
  },
  intake: {
    decided: 'Somebody has already decided on this mail.',
    unreadable: 'This mail cannot be read: ask the person to send it again, or refuse it with an answer.',
  },
  sms: {
    already_sent: 'This SMS has already left.',
    refused: 'This number wants no SMS any more: its owner may come back by answering START.',
    off: 'SMS are switched off: switch them on in the settings.',
    not_from_provider: 'This does not come from the SMS provider.',
  },
  sms_refusal: { by_person: 'This person answered STOP: only they can come back, by answering START.' },
  mail: {
    already_sent: 'This mail has already left.',
    no_server: 'There is no mail server: give SMTP_URL at the start, then try again.',
  },
  webhook: {
    still_waiting: 'This delivery already waits for its next try.',
  },
  storage: {
    full: 'The server has no room for this file. Tell your administrator.',
    unavailable: 'Files cannot be reached for a moment. Try again shortly.',
  },
};
