import { localize, t } from './lib/strings.js';
import { showToast } from './lib/toast.js';
import { Api } from './model/api.js';
import { goLive } from './model/live.js';
import { Session } from './model/session.js';
import { mountAnnouncer } from './view/announcer.js';
import { mountAnswers } from './view/answers.js';
import { mountCallsPanel } from './view/calls-panel.js';
import { mountChatHead } from './view/chat-head.js';
import { mountChatList } from './view/chat-list.js';
import { mountClockBar } from './view/clock-bar.js';
import { mountComposer } from './view/composer.js';
import { mountFrame } from './view/frame.js';
import { mountMessageList } from './view/message-list.js';
import { mountPersonaSwitch } from './view/persona-switch.js';
import { mountTopics } from './view/topics.js';

const session = new Session(new Api(), reason => {
  showToast(t('something-wrong', { reason: reason || t('no-connection') }));
});

localize(document);
mountFrame(session);
mountPersonaSwitch(session);
mountChatList(session);
mountClockBar(session);
mountChatHead(session);
mountTopics(session);
mountMessageList(session);
mountComposer(session);
mountCallsPanel(session);
mountAnswers(session);
mountAnnouncer(session);
goLive(session);
