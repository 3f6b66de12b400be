/**
 * What the page knows about, in the words of the control API (`/sandbox/api`). `read-wire.js` is the only place
 * that turns the server's JSON into these.
 *
 * @typedef {object} Person
 * @property {number} id
 * @property {string} firstName
 * @property {string} [lastName]
 * @property {string} [languageCode]
 * @property {boolean} blocked        has blocked the bot
 *
 * @typedef {{ id: number, username: string, firstName: string }} Bot
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ id: number, name: string, closed: boolean }} Topic
 *
 * @typedef {object} Chat
 * @property {number} id
 * @property {'private' | 'group' | 'supergroup'} type
 * @property {string} title           empty for a private chat: it is named after the bot
 * @property {number[]} memberIds     people only; of a private chat its owner
 * @property {boolean} hasBot
 * @property {boolean} isForum
 * @property {Topic[]} topics
 * @property {string[][]} keyboard    labels of the bot's keyboard above the field
 * @property {Record<number, number>} unread  unseen messages by person
 * @property {Message | null} lastMessage
 *
 * @typedef {object} Entity
 * @property {string} type
 * @property {number} offset          in UTF-16 units, as Telegram counts
 * @property {number} length
 * @property {string} [url]
 * @property {string} [language]
 *
 * @typedef {object} Button
 * @property {string} text
 * @property {string} [data]
 * @property {string} [url]
 * @property {string} [copyText]
 * @property {'primary' | 'success' | 'danger'} [style]
 * @property {boolean} [disabled]
 *
 * @typedef {{ url: string, width?: number, height?: number }} Photo
 * @typedef {{ url: string, fileName: string, size: number | null }} FileCard
 *
 * @typedef {object} Message
 * @property {number} id
 * @property {number} chatId
 * @property {{ id: number, name: string }} from
 * @property {number} date            milliseconds of the sandbox's clock
 * @property {string} text            text or caption
 * @property {Entity[]} entities
 * @property {Button[][]} buttons
 * @property {Photo | null} photo
 * @property {FileCard | null} document
 * @property {boolean} edited
 * @property {number | null} replyToId
 * @property {string | null} forwardedFrom
 * @property {number | null} threadId
 * @property {string | null} service  text of a service message ("joined the group"), null for an ordinary one
 *
 * @typedef {object} Call
 * @property {number} id
 * @property {string} method
 * @property {number} date            milliseconds of the sandbox's clock
 * @property {unknown} payload
 * @property {unknown} result
 * @property {string | null} error
 *
 * @typedef {object} ClockReading
 * @property {number} now             milliseconds of the sandbox's clock
 * @property {number} readAt           the browser's own clock (`performance.now()`) when `now` was read
 *
 * @typedef {object} World               what the sandbox holds, without the messages
 * @property {Bot} bot
 * @property {Person[]} people
 * @property {Chat[]} chats
 * @property {ClockReading} clock
 *
 * @typedef {{ fileName: string, mimeType: string, contentBase64: string, asPhoto: boolean }} Upload
 */

export {};
