## Common

bot-name = Marshrut

menu-button = Menu
profile-button = My profile
diagnose-button = Diagnosis
route-button = Route
suggestions-button = Suggestions
settings-button = Settings
privacy-button = Privacy
people-button = People
routes-inbox-button = Routes to approve
who-sees-button = Who will see this
button-outdated = This button is out of date. Open /menu
cancel-done = Stopped. Everything you answered is saved. Next: /menu
unknown-waits-for-words = Words are needed now: type the answer. To stop: /cancel
unknown-not-yours = This command is for those who lead methodical work. If that is you, ask the administrator for the role.
unknown-message = I did not understand. Everything is in /menu, hints in /help
unknown-stranger = Hello. To begin, press /start
page-before = ‹ Before
page-next = Next ›
date-day = { DATETIME($date, day: "numeric", month: "long", weekday: "short", timeZone: "UTC") }
date-long = { DATETIME($date, day: "numeric", month: "long", year: "numeric", timeZone: "UTC") }
date-time = { $date }, { $time } ({ $zone })

## Menu and help

menu-title = Menu
menu-greeting = { $name }, what shall we do?
menu-continue = Continue: { $answered } of { $total }
menu-campaign = Take the diagnosis
help-title = What you can do
help-own = For myself
help-work = My work
help-more = Answers are saved at once; you can stop at any moment.
command-menu = menu
command-diagnose = take a diagnosis
command-continue = go on with a questionnaire
command-profile = my profile
command-route = my route
command-settings = language, time zone, quiet hours
command-privacy = who sees what
command-my_data = get my data
command-delete_me = delete me
command-help = help
command-cancel = stop and leave
command-people = teachers: list, cards, requests
command-invite = an invitation link and QR
command-routes = routes to approve

## Arriving

start-hello = Hello! I am “Marshrut”: I help teachers to see where support is needed and to find it nearby. I am run by { $operator }.
start-invited-person = Invitation for: { $name }, { $organisation }.
start-invited-organisation = You are invited to “{ $organisation }”.
start-invitation-expired = The invitation does not work: it was used already or is too old. You can begin without it or ask the coordinator for a new one.
start-stored = Only you see your answers until you show them yourself. Until you agree, I keep nothing about you.
start-begin = Begin
start-again = Back to the consent
start-refused = All right, nothing was stored. Refusing has no consequences. For a diagnosis without the bot ask the methodologist for a paper form. Should you change your mind, press the button or /start.
start-invitation-used = This invitation does not work any more. Ask the coordinator for a new one or begin without it: /start
start-join-requested = The coordinator of “{ $organisation }” gets your request and confirms that you work there.
start-join-waits = There is a request to “{ $organisation }” already; it waits for the coordinator.
start-join-accepted = You are in “{ $organisation }” already.
start-join-personal = This is a personal invitation: only somebody who is not here yet needs it. You are here already.
start-join-invalid = The link does not work: it was used already or is too old. Everything of yours is in its place.
start-decided = You are in already, your answers about consents are kept. You can change them in /privacy.
start-no-territory = The bot is not set up yet: no organisations are loaded. Please try later.
who-sees-title = Who will see this
who-sees-text =
    You: everything of yours.
    Mentor and methodologist: your profile, only if you show it yourself. Every look is recorded; you see the list.
    Coordinator of the school: whether you have answered, in named campaigns only. Never the answers.
    Principal: summaries of the school only, of five people or more.
    You can withdraw consent and delete your data at any time: /privacy
consent-title = { $kind ->
    [processing] Consent 1 of 3: processing of data
    [profileSharing] Consent 2 of 3: showing the profile
   *[mailing] Consent 3 of 3: mailings
  } (version { $version })
consent-yes = I agree
consent-no = I do not agree
consent-processing-text =
    Operator: { $operator }, { $email }.
    Purpose: self-diagnosis, profile, individual route and taking part in events ({ $territory }).
    What is stored: name, organisation, position, subjects, years of service, category, Telegram number, time zone, your answers, profile, route, attendance.
    What is not stored: passport, insurance number, phone, anything about health or children.
    Actions: collecting, storing, computing the profile, showing it to you, deleting. The data are stored in Russia.
    Term: until consent is withdrawn. Answers item by item: until the next diagnosis and one school year more.
    Withdrawal: the command /delete_me or a letter to { $email }. The data are blocked at once and destroyed within 30 days.
    Refusing has no consequences: you can ask for a paper form or a talk.
consent-sharing-text =
    Operator: { $operator }, { $email }.
    Purpose: so that you can show your profile to a methodologist or a mentor yourself ({ $territory }).
    What it means: another person sees the profile only after a separate action of yours, “Show to the methodologist”. Every look is recorded, you see the list.
    Term: until withdrawn. You can withdraw it in /privacy; showing ends at once.
    Refusing does not hinder diagnosis or route.
consent-mailing-text =
    Operator: { $operator }, { $email }.
    Purpose: messages you did not ask for: a new diagnosis, a fitting seminar ({ $territory }).
    At most twice a week, never in the evening or at weekends. Reminders of what you signed up for come in any case.
    Term: until withdrawn. You can withdraw it in /privacy.
    Refusing does not hinder diagnosis or route.

## Registration

register-name = How shall I write you down? Press the button or type the name as in the lists of your school.
register-needs-text = This needs a text or a button under the question.
register-name-wrong = That does not look like a name: it needs letters and at most { $max } characters. Please type it again.
register-organisation = Where do you work? Type part of the name.
register-organisation-found = Found for “{ $query }”. Choose, or type more of the name.
register-organisation-similar = Did not find “{ $query }”. These are similar. Choose, or type it another way.
register-organisation-nothing = Did not find “{ $query }”. Type it another way or skip: the diagnosis works without it too.
register-organisation-none = Mine is not listed
register-position = What is your position? Choose or type.
register-subjects = Which subjects do you teach? Several are fine; type what is not listed.
register-subjects-chosen = Your subjects: { $subjects }. You can add more.
register-subjects-none = No subject
register-done = Done
register-skip = Skip
register-service = How many full years of pedagogical service? Type a number.
register-service-first = First year
register-service-wrong = It must be a number from 0 to { $max }. For example: 12
register-category = What is your category?
register-finished = Done. The self-diagnosis takes 6–8 minutes; you can stop at any moment.
register-waits = The coordinator of the organisation will confirm that you work there. You can answer already now.
position-subjectTeacher = Teacher
position-educator = Kindergarten teacher
position-psychologist = Psychologist, social worker
position-deputyPrincipal = Deputy principal
position-principal = Principal
position-methodologist = Methodologist
subject-primary = Primary
subject-russian = Russian
subject-literature = Literature
subject-maths = Mathematics
subject-informatics = Informatics
subject-physics = Physics
subject-chemistry = Chemistry
subject-biology = Biology
subject-geography = Geography
subject-history = History
subject-social = Social studies
subject-foreign = Languages
subject-sport = Sport
subject-safety = Safety
subject-technology = Technology
subject-music = Music
subject-art = Art
category-highest = Highest
category-first = First
category-positionConformity = Conforms to the position
category-none = No category

## Diagnosis

diagnose-head = Diagnosis
diagnose-nothing = Nothing is open now. A new diagnosis will be here.
diagnose-new = { $total } questions, ~{ $minutes } min
diagnose-in-progress = Answered { $answered } of { $total }
diagnose-submitted = Taken { $date }
diagnose-deadline = Campaign, until { $date }
diagnose-privacy = Only you see the answers.
diagnose-not-open = This diagnosis is closed already
diagnose-button-start = { $number }Begin
diagnose-button-continue = { $number }Continue
diagnose-button-again = { $number }Take it again
card-head = { $section } · { $position } of { $total }{ $minutes ->
    [0] { "" }
   *[other] { " " }· ~{ $minutes } min
  }
card-back = ‹ Back
card-pause = Pause
card-next = Next
card-confirm = Done
card-not-mine = Not my situation
card-decline = Prefer not to say
card-skip = Skip
card-current = Your answer: { $answer }
card-poles = { $left } … { $right }
card-type-number = Type a number from { $min } to { $max } { $unit }
card-type-date = Type a date, for example 15.03.2023
card-type-text = Type the answer as a message, up to { $max } characters
card-send-file = Send a file or a photo
answer-changed = Answer changed
answer-skipped = skipped
answer-seen = read
answer-file = file
answer-date = { DATETIME($date, day: "numeric", month: "long", year: "numeric", timeZone: "UTC") }
answer-type-other = Type your own answer as a message
answer-not-asked = This question is not asked now. Showing the current one
answer-cannot-take = Such a message cannot be an answer. Press a button under the question or type a text.
answer-refused-unexpected = This button belongs to another question
answer-refused-unknown-option = There is no such option here
answer-refused-not-allowed = This question cannot be answered like that
answer-refused-press-button = Press a button under the question or type its name. Go on: /continue
answer-refused-send-file = A file is needed here: { $accept }
answer-refused-empty-text = The message is empty. Type the answer in words
answer-refused-text-too-short = Too short: { $length } characters, at least { $min } are needed
answer-refused-text-too-long = Too long: { $length } characters, at most { $max }. Shorten it and send it again
answer-refused-not-number = A number is needed. For example: 12
answer-refused-not-whole = A whole number is needed
answer-refused-too-precise = Digits after the point: at most { $decimals }
answer-refused-number-too-small = At least { $min } is needed
answer-refused-number-too-big = At most { $max } is allowed
answer-refused-not-date = I could not read the date. For example: 15.03.2023
answer-refused-date-too-early = The date must not be before { $min }
answer-refused-date-too-late = The date must not be after { $max }
answer-refused-too-few-options = Tick more: at least { $min }, ticked { $count }
answer-refused-too-many-options = At most { $max } can be ticked
answer-refused-rank-incomplete = Put { $top } in order, so far { $count }
answer-refused-file-kind = Only this fits here: { $accept }
answer-refused-file-too-big = The file is too large: up to { $maxMegabytes } MB
file-kind-photo = photo
file-kind-document = document
file-kind-video = video
file-kind-audio = audio
file-kind-voice = voice message
review-head = Check the answers: { $answered } of { $total }
review-hint = Press a number to change an answer.
review-submit = Finish
review-done = Done
review-unanswered = no answer
attempt-paused = Saved { $answered } of { $total }. Go on: the button or /continue. Shall I remind you?
attempt-continue = Continue
attempt-restart = Begin anew
attempt-restart-question = Begin anew? The earlier answers will not count.
attempt-restart-yes = Yes, anew
attempt-restart-no = No, continue
attempt-incomplete = Still to answer: { $missing }
attempt-sure-question = All answers are the same. Is that right?
attempt-sure-yes = Yes, it is
attempt-sure-no = Check the answers
attempt-submitted = Thank you. The profile is ready.
attempt-editable = Answers can be changed until { $date }.
attempt-closed-notice = This diagnosis is closed
attempt-closed = “{ $title }” is closed. What you answered is saved. A new one: /diagnose
attempt-closed-submitted = “{ $title }” is finished. The result is in the profile.

## Problems of content files (npm run admin -- content load)

content-problem-missing = a required field is missing here
content-problem-wrong-type =
    another kind of value is needed: { $expected ->
        [string] a text in quotes
        [number] a number
        [int] a whole number
        [boolean] true or false
        [array] a list in square brackets
        [object] an object in braces
       *[other] { $expected }
    }
content-problem-unknown-key = there is no field “{ $keys }” here: look for a typing error
content-problem-not-allowed-value = this value is not known here; possible: { $allowed }
content-problem-too-short = too short: at least { $min } characters are needed
content-problem-too-long = too long: at most { $max } characters fit
content-problem-too-few = too few: at least { $min } needed
content-problem-too-many = too many: at most { $max } allowed
content-problem-too-small = the number is too small: from { $min } on
content-problem-too-big = the number is too big: up to { $max }
content-problem-bad-format = the value is not written as it has to be ({ $expected })
content-problem-unreadable = the value could not be read
content-problem-duplicate-id = “{ $id }” occurs twice
content-problem-reserved-id = the name “{ $id }” is taken: choose another one
content-problem-scale-unknown = there is no scale “{ $scale }” among scales
content-problem-scale-wrong-kind = the scale “{ $scale }” is of another kind ({ $kind }) and does not fit this question
content-problem-section-unknown = there is no section “{ $section }” among sections
content-problem-section-missing = the question names no section although the file has sections
content-problem-section-empty = the section “{ $section }” has no question
content-problem-competency-unknown = there is no competency “{ $competency }” among competencies
content-problem-framework-unknown = the framework “{ $framework }” is not loaded: put it into the folder frameworks
content-problem-competency-not-in-framework = the competency “{ $competency }” is not in the framework “{ $framework }”
content-problem-scoring-differs = here { $found }, in the framework “{ $framework }” { $expected }: the framework counts, correct one of the two
content-problem-no-questions = the questionnaire has no question
content-problem-options-missing = the question has no options: add options or scale
content-problem-options-twice = the options are given twice, in options and by the scale “{ $scale }”: keep one
content-problem-options-count = { $count } options, but { $min } to { $max } are needed
content-problem-duplicate-option = two options have the value { $value }
content-problem-duplicate-button = two buttons have the same text “{ $button }”
content-problem-scale-range-differs = min and max of the scale differ from its options, which go from { $min } to { $max }
content-problem-range-empty = the lower end { $min } is above the upper end { $max }
content-problem-pick-range = picking { $min } to { $max } is impossible with { $count } options
content-problem-not-scorable = a question of the kind { $type } cannot be scored: take away competency with polarity, or give a key
content-problem-scores-partial = some options have a score and some do not: give it to all or to none
content-problem-key-unknown-option = the key { $value } is none of the options
content-problem-answer-refusal-not-allowed = declining to answer is impossible here
content-problem-condition-item-unknown = the condition looks at the question “{ $item }”, which does not exist
content-problem-condition-cycle = questions wait for each other in a circle: { $items }
content-problem-condition-looks-ahead = the condition looks at the question “{ $item }”, which is asked later
content-problem-condition-value-unknown = the question “{ $item }” never has the answer { $value }
content-problem-condition-not-comparable = the answer to “{ $item }” is no number: atLeast and atMost do not fit it
content-problem-jump-unknown = nowhere to go: “{ $to }” is neither a question nor a section
content-problem-jump-backwards = the jump to “{ $to }” leads back; only forward is possible
content-problem-item-unreachable = no answers lead to the question “{ $item }”
content-problem-card-too-long = the question with its options takes { $length } characters, a screen holds { $max }
content-problem-too-many-questions = the questionnaire has { $count } questions, at most { $max } are allowed
content-problem-levels-not-descending = thresholds of the levels must descend: the best level first
content-problem-levels-not-to-zero = the last level must begin at 0
content-problem-level-key = the three worst levels with a deficit are named { $keys }, the others are not: summaries count by these keys
content-problem-folder-unreadable = the folder cannot be read, or has neither frameworks nor questionnaires in it
content-problem-folder-empty = there is no .json file in the folders frameworks and questionnaires
content-problem-not-utf8 = the file is not UTF-8: save it again as UTF-8
content-problem-file-too-large = the file is larger than { $max } MB
content-problem-json-syntax =
    this is not JSON: { $reason ->
        [PropertyNameExpected] the name of a field in double quotes is expected; a comma before a bracket is too much
        [ValueExpected] a value is missing here
        [ColonExpected] a colon has to follow the name of a field
        [CommaExpected] a comma is missing before this place
        [CloseBraceExpected] a closing brace is missing
        [CloseBracketExpected] a closing square bracket is missing
        [EndOfFileExpected] something follows the end of the data
        [InvalidCommentToken] JSON has no comments
        [UnexpectedEndOfString] a quote is not closed
        [InvalidCharacter] a line break or a tab inside quotes: write \n or \t
        [InvalidEscapeCharacter] the character after the backslash is wrong
        [InvalidUnicode] the code of the character after \u is wrong
       *[other] a superfluous or wrong character
    }
content-problem-json-too-deep = brackets are nested deeper than { $max }
content-problem-duplicate-key = the field “{ $key }” is written twice; only the second one would stay
content-problem-content-twice = “{ $key }” is already described in { $other }: a folder holds one version
content-problem-content-frozen = somebody has begun to answer the questionnaire “{ $key }”, so version { $version } does not change any more: raise its version, earlier answers stay with the old one
content-problem-framework-in-use = profiles were computed by the framework “{ $key }”, so version { $version } does not change any more: raise its version
content-problem-framework-breaks-questionnaire = after this change of the framework “{ $framework }” the loaded questionnaire “{ $questionnaire }” could not be scored
content-problem-version-not-higher = version { $stored } of “{ $key }” is loaded already and is newer than { $version }

## Notices

notice-join-requested = A new request: a teacher asks to be confirmed in “{ $organisation }”.
notice-open-requests = Open the requests
notice-join-accepted = You were confirmed in “{ $organisation }”. Its diagnoses and events are open to you now.
notice-join-declined = The coordinator did not confirm that you work in “{ $organisation }”. Your answers and profile are where they were. If this is a mistake, talk to the coordinator: you can still be accepted later.
notice-route-submitted = A new route waits for approval.
notice-route-submitted-by = { $name }: the route waits for approval.
notice-route-approved = Your route is approved.
notice-route-returned = The methodologist returned the route with a comment: you can change it and submit it again.
notice-comment = Comment: { $comment }
## Document: individual educational route (DOCX)

iom-doc-title = INDIVIDUAL EDUCATIONAL ROUTE
iom-doc-subtitle = of a teacher
iom-doc-head-full-name = Full name
iom-doc-head-position = Position
iom-doc-head-subject = Subject
iom-doc-head-organisation = Organisation
iom-doc-head-experience = Years of service
iom-doc-head-category = Category
iom-doc-head-period = Period
iom-doc-head-basis = Basis
iom-doc-head-curator = Curator
iom-doc-head-state = State
iom-doc-deficits-heading = Part 1. Professional deficits
iom-doc-deficit-competency = Competency
iom-doc-deficit-level = Level of deficit
iom-doc-deficit-difficulty = What exactly is difficult
iom-doc-deficit-goal = Goal
iom-doc-items-heading = Part 2. Plan
iom-doc-number = No.
iom-doc-item-deficit = Deficit
iom-doc-item-activity = Event or action
iom-doc-item-form = Form
iom-doc-item-organiser = Organiser
iom-doc-item-term = Term
iom-doc-item-hours = Hours
iom-doc-item-expected-result = Expected result (product)
iom-doc-item-evidence = Evidence
iom-doc-item-mark = Mark
iom-doc-item-comment = Methodologist's comment
iom-doc-total-hours = Hours in total
iom-doc-result-heading = Part 3. Results
iom-doc-reflection = Teacher's reflection
iom-doc-repeat-diagnosis = Repeat diagnosis
iom-doc-decision = Decision on the route
iom-doc-decision-closed = closed
iom-doc-decision-extended = extended
iom-doc-decision-changed = changed
iom-doc-signature-teacher = Teacher
iom-doc-signature-methodologist = Methodologist
iom-doc-signature-head = Head of the organisation
iom-doc-note-signature = (signature)
iom-doc-note-name = (name)
iom-doc-note-date = (date)
iom-doc-footer = Individual educational route
iom-doc-page = Page
iom-doc-page-of = of

## Settings

settings-title = Settings
settings-language = Language: { $language }
settings-language-ru = Русский
settings-language-en = English
settings-zone = Time zone: { $zone }, it is { $time } now
settings-zone-button = Time zone
settings-zone-question = What time is it where you are? Choose your city or one with the same time.
settings-zone-default = As in the organisation
settings-quiet = Quiet hours: from { $from } to { $to }. I do not write first then.
settings-quiet-none = No quiet hours: messages come at any time.
settings-quiet-button = Quiet hours
settings-quiet-from-question = From what hour on shall I not write?
settings-quiet-to-question = No messages from { $from }. Until what hour?
settings-quiet-off = No quiet hours
settings-workplace-button = Name a place of work
settings-saved = Saved
settings-back = ‹ Settings
zone-Kaliningrad = Kaliningrad
zone-Moscow = Moscow
zone-Samara = Samara
zone-Yekaterinburg = Yekaterinburg
zone-Omsk = Omsk
zone-Novosibirsk = Novosibirsk
zone-Barnaul = Barnaul
zone-Tomsk = Tomsk
zone-Novokuznetsk = Novokuznetsk
zone-Krasnoyarsk = Krasnoyarsk
zone-Irkutsk = Irkutsk
zone-Yakutsk = Yakutsk
zone-Vladivostok = Vladivostok
zone-Magadan = Magadan
zone-Sakhalin = Sakhalin
zone-Kamchatka = Kamchatka
zone-Simferopol = Simferopol
zone-Kirov = Kirov
zone-Volgograd = Volgograd
zone-Astrakhan = Astrakhan
zone-Saratov = Saratov
zone-Ulyanovsk = Ulyanovsk
zone-Chita = Chita
zone-Khandyga = Khandyga
zone-Ust-Nera = Ust-Nera
zone-Srednekolymsk = Srednekolymsk
zone-Anadyr = Anadyr

## Privacy

privacy-title = Privacy
privacy-kind-processing = Processing of data
privacy-kind-profileSharing = Showing the profile
privacy-kind-mailing = Mailings
privacy-consent-notAsked = not asked yet
privacy-consent-given = agreed on { $date } (version { $version })
privacy-consent-outdated = agreed on { $date } to an earlier text (version { $version }), there is a new one
privacy-consent-refused = not agreed ({ $date })
privacy-consent-withdrawn = withdrawn on { $date }
privacy-shown = Methodologists see your profile: you showed it on { $date }.
privacy-not-shown = Only you see your profile.
privacy-looks = Others looked at your data: { $count }, most recently { $date }.
privacy-no-looks = Nobody has looked at your data.
privacy-give-processing = Read the new text
privacy-give-profileSharing = Agree to showing
privacy-give-mailing = Agree to mailings
privacy-withdraw-profileSharing = Withdraw consent to showing
privacy-withdraw-mailing = Withdraw consent to mailings
privacy-stop-sharing = Stop showing
privacy-looks-button = Who has looked
privacy-saved = Saved
privacy-back = ‹ Privacy
privacy-leave = Without the consent to processing I cannot keep anything about you. Withdrawing it means deleting the data: what is deleted and when stands on the next screen.
privacy-stranger = I keep nothing about you. To begin: /start
share-button = Show to methodologist
share-title = Show the profile to the methodologist?
share-what =
    Methodologists ({ $territory }) will see your profile: levels by direction and what was hard. Colleagues and the principal will not.
    Every look is recorded; the list is in your /privacy. You can stop showing at any moment.
share-not-accepted = Until the coordinator confirms your organisation, no methodologist will see the profile.
share-confirm = Show
share-done = Methodologists see the profile: you showed it on { $date }. Who looked and when stands in /privacy.
share-stopped = Only you see your profile again
looks-title = Who has looked
look-line = { $date }: { $capacity } — { $what }
look-profile = profile
look-route = route
look-route-decision = decision on the route
look-card = card in the list of teachers
look-join-decision = decision on your request
look-invitation = personal invitation for you
look-role = role granted or revoked
look-other = another act
capacity-teacher = teacher
capacity-mentor = mentor
capacity-coordinator = coordinator
capacity-methodologist = methodologist
capacity-admin = administrator
capacity-operator = operator
my-data-button = My data
delete-me-button = Delete me

## My data

data-sent = This is everything I keep about you: .txt to read, .json to move it into another program. If somebody else uses your phone, delete the files from the chat.
data-title = All data: { $name }
data-made = Made on { $date }
data-none = Nothing.
data-person = Who you are
data-telegram = Telegram number: { $id }
data-zone = Time zone: { $zone }
data-quiet = Quiet hours: { $from }–{ $to }
data-created = Record made: { $date }
data-registered = Registration finished: { $date }
data-work = Work and roles
data-workplace = { $organisation }: { $details }
data-service = { $years } years of service
data-role = Role “{ $role }”: { $from } to { $to }, basis: { $basis }
data-consents = Consents and showing the profile
data-consent-given = { $date }: { $what } — agreed (version { $version })
data-consent-refused = { $date }: { $what } — refused or withdrawn (version { $version })
data-share = Profile shown, { $audience }: { $from } — { $to }
data-looks = Who looked at your data
data-diagnoses = Diagnoses
data-attempt = “{ $title }”{ $campaign }: { $state }, { $date }
data-answer = { $number }. { $question } — { $answer }
data-profile = Profile. { $competency }: { $score }, { $level }
data-level-unknown = not enough data
data-wishes = What you want to develop, and what did not suit you
data-chosen = Develop first: { $competency }
data-dismissed = Did not suit you on { $date }: { $title }
data-routes = Routes
data-route = Route from { $from } to { $to }: { $state }
data-route-deficit = Deficit: { $title }. Goal: { $goal }
data-route-item = { $number }. { $title }: { $details }
data-hours = { $hours } h
data-evidence = — evidence: { $what }
data-reflection = Reflection: { $text }
data-rest = The rest
data-rest-text = Messages I sent first: { $messages }. Their list, the history of changed answers and technical marks are in the .json file.
data-state-requested = waits to be confirmed
data-state-accepted = accepted
data-state-declined = declined
data-state-inProgress = in progress
data-state-submitted = submitted
data-state-abandoned = given up

## Deletion

delete-title = Delete my data
delete-at-once = At once: I stop answering, nobody sees your profile, answers and route any more, showing the profile ends.
delete-by = By { $date } at the latest: name, place of work, roles, consents, answers, profile, routes and evidence are destroyed. An act without name and number remains.
delete-remains = Only summaries of five people or more remain: nobody can recognise you in them.
delete-undo = If you change your mind within 24 hours, write to { $operator }, { $email }. After that nothing can be brought back.
delete-data-first = Get my data first
delete-yes = Delete my data
delete-no = No, keep them
delete-sure = The last question: delete all your data? Answers and route cannot be restored.
delete-sure-yes = Yes, delete for ever
delete-kept = Nothing was deleted. Everything is in its place: /menu
delete-asked-long-ago = That question was long ago. I ask again
delete-done = Done. Your data are blocked and will be destroyed by { $date } at the latest.
delete-undo-until = If this was a mistake, write before { $date }: { $operator }, { $email } — and everything comes back.
delete-again = After that you can begin anew: /start
delete-waits = On { $asked } you asked to have your data deleted. They are blocked and will be destroyed by { $date } at the latest; until then I cannot help you.

attempt-remind-tomorrow = Tomorrow at 16:00
attempt-remind-saturday = On Saturday
attempt-reminder-set = I will remind you: { $date }. Everything is saved; you can come back sooner.
notice-attempt-paused = You asked to be reminded of the questionnaire. Little is left, and everything so far is saved.
notice-sending-group-gone = Your message to the group was not sent: the bot is not in it any more, or the group is closed. If it is needed, bring the bot back and send the message again.
notice-sending-no-rights = Your message to the group was not sent: the bot may not write there, or the topic is closed. Ask an administrator of the group to let it.
notice-sending-topic-gone = Your message to the group was not sent: its topic is not there any more.
notice-sending-failed = Your message to the group was not sent.
notice-sending-uncertain = The connection to Telegram broke, and nobody can tell whether your message is in the group. Look there and decide whether to send it again.
notice-open-deliveries = Open deliveries

## People of an organisation

people-no-role = The list of teachers is open to the coordinator of the organisation and to the methodologist of the territory. If that is you, ask the administrator for the role.
people-denied = Not open to you: the role has ended, or the entry is not of your organisation
people-choose = Which organisation?
people-choose-invite = Where do we invite to?
people-organisation-requests = { $title } · requests: { $requests }
people-accepted = Teachers: { $count }
people-requested = Waiting: { $count }
people-declined = Declined: { $count }
people-requests-button = Requests ({ $count })
people-list-button = List
people-invite-button = Invite
people-declined-button = Declined ones
people-other-organisation = Another organisation
people-back = ‹ People
people-back-to-list = ‹ List
people-request-head = Request { $at } of { $total } · { $organisation }
people-declined-head = Declined request { $at } of { $total } · { $organisation }
people-request-date = Request of { $date }
people-request-hint = Name and work are as the person typed them: make sure that this is a colleague of yours. Until you decide they stand in no count.
people-accept = Accept
people-decline = Decline
people-no-requests = { $organisation }: nobody waits any more.
people-accepted-notice = Accepted: { $name }
people-declined-notice = Declined: { $name }
people-already-decided = Already decided: { $name } — { $state }
people-service = { $years } years of service
people-nothing-known = No details
people-list-head = { $organisation }: { $count }
deadline-day = { $day }, that day included
people-campaign = “{ $title }” until { $date }: { $answered } of { $asked } answered
people-answered = answered
people-notAnswered = not answered yet
people-notAsked = does not take part
people-nobody = Nobody yet. Send your colleagues an invitation.
people-in-bot = Is in the bot.
people-not-in-bot = Has not come to the bot yet.
people-invite-member = Invite personally
people-already-here = This person is in the bot already: no invitation needed
people-invitation =
    Invitation to “{ $organisation }”. Valid until { $date }.
    Forward this message to colleagues or print the code. Whoever comes stands in your requests.
    { $link }
    The link is shown once: I do not keep it.
people-invitation-personal =
    Personal invitation: { $name }, { $organisation }. Valid until { $date }, for one person.
    Forward it to that person only: the link shows the name. Earlier personal links are switched off.
    { $link }
    The link is shown once: I do not keep it.

## Numbers and dates of profiles, plans and routes

percent-value = { $whole }.{ $tenth }%
percent-grew = +{ $whole }.{ $tenth } pp
percent-fell = −{ $whole }.{ $tenth } pp
when-day = { DATETIME($date, day: "numeric", month: "short", year: "numeric", timeZone: "UTC") }
when-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
when-until-month = until { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
when-until = until: { $when }
when-school-year = school year { $from }/{ $to }
when-by-plan = planned, no date yet
when-continuous = at any time
event-kind-conference = conference
event-kind-marathon = marathon
event-kind-meetup = meetup
event-kind-district_seminar = district seminar
event-kind-festival = festival
event-kind-forum = forum
event-kind-methodical_seminar = methods seminar
event-kind-online_conference = online conference
event-kind-round_table = round table
event-kind-seminar = seminar
event-kind-seminar_cycle = series of seminars
event-kind-seminar_experts = seminar for experts
event-kind-seminar_meeting = seminar meeting
event-kind-seminar_training = training seminar
event-kind-seminar_workshop = workshop
event-kind-webinar = webinar
event-kind-workshop_masterclass = masterclass
event-kind-other = event
file-not-sent = The file could not be sent. Try again a little later, nothing is lost.

## Profile

profile-heading = Your profile
profile-about = “{ $title }” · { $source } · { $date }
profile-source-self = self-diagnosis
profile-source-external = external diagnosis
profile-source-observer = a colleague's view
profile-line = { $bar } { $percent } { $competency } · { $level }
profile-strong = What to build on
profile-later = What can wait
profile-support = Where support will give most
profile-chosen = { $line } · your choice
profile-insufficient = Not enough data: { $list }
profile-insufficient-one = { $competency } ({ $answered } of { $total } answered)
profile-more = … and { $count } more
profile-growth = Before → now, since { $since }
profile-growth-line = { $competency }: { $before } → { $after } ({ $growth })
profile-growth-same = No noticeable change: { $list }
profile-growth-unknown = Too few common answers to compare: { $list }
profile-growth-not-comparable = Last time the questions were different: there is nothing to compare.
profile-straight-lined = All your answers are the same. If you were in a hurry, you can answer again: the earlier result stays for comparison.
profile-seen-by-you = Only you see this.
profile-seen-by-methodologist = You see this and, while you show it, the methodologist does. Every look is listed in /privacy.
profile-none = There is no profile yet: it appears after a diagnosis. It takes 6–8 minutes, you can pause at any time. Only you see the answers.
profile-choose = Which profile?
profile-radar-title = Competency profile
profile-radar-no-data = not enough data
profile-radar-now = now, { $date }
profile-radar-before = before, { $date }
profile-why = Why so
profile-why-how = The percent is the share of points. “Not my situation” does not count. With fewer than { $percent }% answered there is no conclusion.
profile-why-nothing = There is nothing here that needs support. You can choose what to develop yourself.
profile-why-numbers = { $percent } ({ $sum } of { $max } points) · { $level }
profile-why-insufficient = Not enough data: { $answered } of { $total } answered. You chose this yourself.
profile-hard-title = Hardest, by your answers:
profile-hard = — “{ $text }”
profile-hard-reverse = — “{ $text }” (you agreed)
profile-develop = I want to develop
profile-develop-hint = Tick up to three topics. They come first in the profile and in the suggestions. You can change this at any time.
profile-develop-too-many = Three topics are chosen already. Take one off to tick another.
profile-share-stop = Stop showing
profile-others = Other profiles
profile-back = ‹ Profile

## Suggestions

suggest-heading = What to offer
suggest-hint = Press the number of a topic.
suggest-line = { $number }. { $topic }: { $what }
suggest-topic = { $competency }, { $percent }
suggest-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
  }, { $outlook }
suggest-next = next: { $when }
suggest-nothing-until = nothing in the district's plan { $until }
suggest-undated = no date yet
suggest-nothing-planned = nothing in the district's plan
suggest-no-deficits = Your profile needs no support. If you want to develop something more, choose it in the profile: “I want to develop”.
suggest-no-profile = A profile is needed to choose what fits. The diagnosis takes 6–8 minutes.
suggest-choose = For which profile?
quoted-title = “{ $title }”
suggest-why = Why you:
suggest-why-competency = { $competency } — { $percent }, { $level }
suggest-why-chosen = { $competency } — you chose this yourself
suggest-why-related = a neighbouring topic that helps here too
suggest-why-online = online
suggest-why-in-person = in person, { $where }
suggest-why-hybrid = in person or online, { $where }
suggest-why-distance = { $text }, { $distanceKm } km from you
suggest-why-hours = { $hours } h
suggest-why-far = lower in the list: you said that far is inconvenient
suggest-why-same-time = lower in the list: you said that this time is inconvenient
suggest-place = { $at } of { $total }
suggest-add = Add to route
suggest-in-route = In the route
suggest-added = Added to the route
suggest-added-event = Added to your route. To come, also press “Places”.
suggest-already = It is in the route already
suggest-more = More
suggest-not-for-me = Not for me ›
suggest-event = Places
suggest-topics = ‹ Topics
suggest-back = ‹ Back
suggest-details-kind = What: { $kind }
suggest-details-when = When: { $when }
suggest-details-organiser = Held by: { $organiser }
suggest-details-where = Where: { $where }
suggest-details-hours = Hours: { $hours }
suggest-details-no-day = There is no exact day yet. When it is set, the date in your route follows.
suggest-reason-question = What does not fit? The answer decides what I offer next.
suggest-reason-time = No time
suggest-reason-far = Too far
suggest-reason-alreadyKnow = I can do it already
suggest-reason-other = Something else
suggest-dismissed = Noted
suggest-ways-until = { $competency }: nothing in the district's plan { $until }.
suggest-ways-nothing = { $competency }: nothing in the district's plan.
suggest-ways-left = { $competency }: nothing else in the district's plan.
suggest-ways-hint = You could do this. Press, and it goes into the route; whom to ask is up to you.
suggest-way-strongColleague = Visit a colleague's lesson
suggest-way-mentor = Ask for a mentor
suggest-way-externalEvent = External webinar
suggest-action-strongColleague = Visit a colleague's lesson and discuss it: { $competency }
suggest-action-mentor = Ask a mentor for a meeting: { $competency }
suggest-action-externalEvent = External webinar or course: { $competency }
suggest-show-later = What comes: { $when }

## Route

route-state-draft = draft
route-state-submitted = being approved
route-state-approved = approved
route-state-inProgress = in progress
route-state-done = done
route-state-extended = extended
route-item-state-planned = planned
route-item-state-done = done
route-item-state-accepted = accepted
route-item-state-returned = sent back with a comment
route-item-state-dropped = dropped
route-item-state-on = { $state } { $date }
route-kind-event = event
route-kind-lessonVisit = colleague's lesson
route-kind-openLesson = open lesson
route-kind-mentoring = mentoring
route-kind-consultation = consultation
route-kind-internship = internship
route-kind-course = course, webinar
route-kind-selfStudy = self-study
route-kind-practice = own materials
route-kind-contest = contest
route-kind-publication = publication
route-kind-other = something else
route-none = A route is your own plan: up to three topics, events and actions, terms, a result. I begin with what the profile suggests, the rest is yours to decide. While it is a draft, only you see it.
route-no-profile = A route is made from a profile, so the diagnosis comes first: 6–8 minutes.
route-create = Make a route
route-created = The draft is ready. Now fill it.
route-earlier = Earlier: { $period }
route-heading = Route · { $state }
route-head = { $period } · { $done } of { $total } done, { $hoursDone } of { $hoursTotal } h
route-period = { $from } – { $to }
route-deficits = What I work on
route-deficits-none = No topics yet: “Goals and topics”.
route-deficit-line = { $title } — { $level }
route-deficit-level = { $percent }, { $level }
route-numbered = { $number }. { $line }
route-items = What I will do
route-items-none = Nothing yet. Take something from the suggestions or add your own.
route-item-line = { $number }. { $title } · { $when } · { $state }
route-item-cancelled = cancelled by the organiser
route-approved-by = Approved by the methodologist: { $name }
route-returned-with = The methodologist sent it back: { $comment }
route-comment = Comment: { $comment }
route-hint-draft = Only you see a draft. When everything is ready, send it to the methodologist.
route-hint-submitted = The methodologist is reading. Until there is an answer you can take it back.
route-hint-approved = You can begin. Mark the items and forward evidence.
route-hint-inProgress = Mark what is done and forward evidence. A number opens its item.
route-hint-extended = The term is extended. Mark what is done and forward evidence.
route-hint-done = The route is done. You can download it and make a new one: /route
route-add-own = Add my own
route-goals = Goals and topics
route-change-period = Period
route-document = Download DOCX
route-document-coming = Preparing the file
route-document-caption = The route to print and sign
route-doc-file = IOM { $name } { $years }
route-doc-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
  }
route-doc-basis = “{ $title }”, { $date }
route-doc-made = made on { $date }
route-act-submit = Send for approval
route-act-recall = Take back
route-act-start = Begin
route-act-finish = Finish
route-act-revise = Change
route-extend = Extend
route-extend-question = It ends on { $until }. Extend until when?
route-extend-to = Until { $until }
route-period-question = For what time is the route?
route-reflect = In my own words
route-confirm-submit = The methodologist of your district will see the topics with their level at the start, the items and the evidence. Not the profile or the answers, unless you show them yourself. Every look is recorded. Send?
route-confirm-revise = The route becomes a draft and has to be approved again. Marks and evidence stay. Change it?
route-confirm-finish = Finish the route? After that items cannot be changed; you can always download it.
route-confirm-recall = Take the route back?
route-confirm-start = Begin working on the route?
route-sure-submit = Send
route-sure-revise = Yes, change
route-sure-finish = Yes, finish
route-sure-recall = Yes, take back
route-sure-start = Begin
route-submitted-unseen = Sent. The methodologist will see it when the coordinator confirms that you work in the organisation.
route-back = ‹ Route
route-item-back = ‹ Item
route-goals-back = ‹ Goals
route-goal = Goal: { $goal }
route-difficulty = What is difficult: { $difficulty }
route-not-said = not said
route-difficulty-default = Lowest: { $list }
route-goal-default = Learn and apply at work: { $competency }
route-edit-goal = Goal
route-edit-difficulty = What is difficult
route-deficit-add = Add a topic
route-deficit-add-hint = Which topic goes into the route? Three fit.
route-deficit-remove = Remove the topic
route-own-deficit = For which topic?
route-own-no-deficit = For none of these
route-own-kind = What will it be?
route-ask-action = Write in one message what exactly you will do ({ $kind }). Up to { $max } characters.
route-ask-title = Write the title, up to { $max } characters.
route-ask-organiser = Who holds it, or whom did you agree with? Up to { $max } characters.
route-ask-expectedResult = What will come out: a lesson plan, materials, an open lesson? Up to { $max } characters.
route-ask-hours = How many hours? Write a number.
route-ask-term = When? For example: 15.03.2027, March 2027 or 2026/27
route-ask-goal = What is your goal? Up to { $max } characters.
route-ask-difficulty = What exactly is difficult, in your own words? Up to { $max } characters.
route-ask-reflection = What worked, what did not, what next? Up to { $max } characters. It goes into the route's file.
route-reflection-kept = Kept.
route-term-question = When? Choose a month or write an exact date: 15.03.2027
route-term-by-plan = No date yet
route-term-wrong = I could not read the term. For example: 15.03.2027, March 2027 or 2026/27
route-hours-wrong = A whole number of hours from 1 to 999 is needed. For example: 3
route-text-empty = The message is empty. Write it in words
route-text-too-long = Too long: { $length } characters, at most { $max }. Shorten it and send it again
route-item-form = What: { $form }
route-item-deficit = Topic: { $title }
route-item-organiser = Held by: { $organiser }
route-item-when = Term: { $when }
route-item-event-cancelled = The organiser cancelled this event. You can replace the item.
route-item-hours = Hours: { $hours }
route-item-result = Result: { $result }
route-item-state = Mark: { $state }
route-item-comment = The methodologist's comment: { $comment }
route-item-act-markDone = Done
route-item-act-reopen = Back to plan
route-item-act-drop = Drop
route-item-term = Term
route-item-edit-result = Result
route-item-edit-title = Title
route-item-edit-organiser = Held by
route-item-edit-hours = Hours
route-item-remove = Remove
route-remove-question = { $evidence ->
    [0] Remove this item from the draft?
    [one] Remove this item? { $evidence } piece of evidence goes with it.
   *[other] Remove this item? { $evidence } pieces of evidence go with it.
  }
route-remove-yes = Yes, remove
route-edit-refused-notDraft = Only a draft can be changed. Turn an approved route into a draft first: “Change”.
route-edit-refused-tooManyItems = The route has forty items already. Remove something to add more.
route-edit-refused-tooManyDeficits = The route has three topics already. Remove one to add another.
route-edit-refused-noSuchPart = The route has no such thing, or the organiser decides it.
route-refused-wrongState = The route is in another state already. Showing it as it is.
route-refused-notOwner = Only the teacher does this.
route-refused-notMethodologist = The methodologist does this.
route-refused-ownRoute = Another methodologist approves your own route.
route-refused-noItems = There is nothing in the route yet. Add at least one item.
route-refused-tooManyDeficits = More than three topics. Remove some.
route-refused-commentMissing = Write what to correct.
route-refused-itemsOpen = Some items are still open. Mark them done or drop them.
route-refused-notLater = The new term has to be later than the old one.
route-item-refused-wrongState = The item is in another state already. Showing it as it is.
route-item-refused-routeClosed = While the route is being approved or is done, its items do not change.
route-item-refused-notOwner = Only the teacher does this.
route-item-refused-notMethodologist = The methodologist does this.
route-item-refused-ownRoute = Another methodologist checks your own route.
route-item-refused-commentMissing = Write what to correct.
evidence-button = Evidence
evidence-none = No evidence yet.
evidence-title = Evidence:
evidence-line = { $number }. { $line }
evidence-named = { $type } “{ $name }”
evidence-type-photo = photo
evidence-type-document = file
evidence-type-video = video
evidence-type-audio = audio
evidence-type-voice = voice message
evidence-type-animation = animation
evidence-type-videoNote = video message
evidence-hint = Just forward a file, a photo or a link here. Several are fine. A number opens what is there.
evidence-done = Done
evidence-added = Added.
evidence-removed = Removed
evidence-closed = Evidence does not change now: the route is being approved or done, or the item was accepted.
evidence-too-many = The item has twenty pieces of evidence already. Remove some to add more.
evidence-unusable = This message cannot be used. Send a file, a photo, a link or a text. To leave: /cancel
evidence-shown = This is the evidence.
evidence-remove = Remove
evidence-back = ‹ Evidence

## Approving routes

approval-empty = Nothing to decide now. I will tell you about a new route.
approval-line = { $number }. { $name } · sent { $date }
approval-line-items = { $number }. { $name } · items to mark: { $count }
approval-state = State: { $state }
approval-audited = The teacher sees that you opened the route.
approval-approve = Approve
approval-return = Send back
approval-approved = Approved. The teacher will be told.
approval-returned = Sent back to the teacher with your comment.
approval-ask-return = What should be corrected? Write it in one message: the teacher gets it with the route.
approval-ask-return-item = What is missing in this item? Write it in one message.
approval-ask-comment = Write a comment on the item: the teacher sees it in the route.
approval-commented = The comment is kept.
approval-comment = Comment
approval-accept = Accept
approval-accepted = Accepted
approval-item-returned = The item was sent back with your comment.
approval-evidence = Evid. { $number }
approval-profile = Profile
approval-profile-of = Profile: { $name }
approval-profile-audited = The teacher shows this and sees the record of your look.
approval-profile-empty = There is no profile yet: no diagnosis was finished.
approval-not-shared = The teacher does not show the profile. They can do so themselves, there is no need to ask.
approval-not-shown = This route is not shown to you now: it was taken back, was decided, or you have no right to it.
approval-back = ‹ List
approval-route-back = ‹ Route
approval-item-back = ‹ Item
content-problem-outside-school-year = { $day } is outside the school year, which runs from { $from } to { $to }
content-problem-ranges-overlap = overlaps { $from } … { $to } or is out of order
content-problem-terms-count = there must be { $count } quarters; with another number of periods use the mode modules

## Deliveries

deliveries-title = Deliveries of 30 days
deliveries-none = There were no messages about events or campaigns in this time, and no announcements.
deliveries-kind-campaign = campaign
deliveries-kind-announcement = announcement
deliveries-open-campaign = The campaign itself
deliveries-open-announcement = The announcement itself
deliveries-back-to-subject = ‹ To the messages
deliveries-about-other = “{ $title }”, { $when }
deliveries-no-role = Deliveries are open to the methodologist of a territory. If that is you, ask the administrator for the role.
deliveries-denied = Not available to you: the role has ended or the message is not of your territory
deliveries-line = { $number }. { $title } · { $when }
deliveries-sent = sent { $count }
deliveries-waiting = waiting { $count }, the last one { $date }
deliveries-waiting-soon = waiting { $count }
deliveries-failed = not arrived { $count }
deliveries-unknown = unknown { $count }
deliveries-agendas = Digests of the days ahead, all together: { $counts }
deliveries-meetings = Meetings of mentoring pairs, all together: { $counts }
deliveries-own = Nobody can tell whether your messages arrived: { $count }. Decide whether to send them again.
deliveries-decide-button = Decide ({ $count })
deliveries-unreachable-button = Out of reach: { $count }
deliveries-card-sent = Sent: { $count }
deliveries-card-waiting = Waiting: { $count }
deliveries-card-end = The last one leaves about { $date }
deliveries-card-failed = Not arrived: { $count }
deliveries-card-cancelled = Called off before sending: { $count }
deliveries-card-unknown = Unknown whether it arrived: { $count }
deliveries-reason = · { $reason }: { $count }
deliveries-reason-notStarted = never started the bot
deliveries-reason-blocked = blocked the bot
deliveries-reason-gone = account deleted
deliveries-reason-refused = do not want mailings
deliveries-reason-late = too late
deliveries-reason-group = the group does not take it
deliveries-reason-other = error of the program
deliveries-person = { $name } — { $reason }
deliveries-elsewhere = Without an organisation of your territory
deliveries-unreached-button = Who got nothing
deliveries-unreached-head = Not arrived: { $title }
deliveries-unreached-none = Everybody got it.
deliveries-back = ‹ Deliveries
deliveries-back-to-event = ‹ Event
deliveries-uncertain-head = Unknown whether it arrived: { $at } of { $total }
deliveries-about = About “{ $title }”, { $when }
deliveries-about-else = Not about an event
deliveries-to = To: { $whom }
deliveries-to-group = a group
deliveries-to-person = a teacher
deliveries-tried = Tried { $date }
deliveries-uncertain-hint = The connection broke while the message was leaving. Sent again, it may come twice; left alone, it may never come.
deliveries-again = Send again
deliveries-count-delivered = Count as delivered
deliveries-will-send = It will be sent again
deliveries-is-delivered = Counted as delivered
deliveries-already-decided = This message is decided already
deliveries-outdated = Too late to send: its time has passed or the event has changed
deliveries-nothing-uncertain = Nothing left to decide: the fate of all messages is known.
unreachable-title = Out of reach
unreachable-summary = Never started the bot: { $notStarted }. Blocked it or deleted the account: { $blocked }. Do not want mailings: { $refused }.
unreachable-nobody = Everybody can be written to.
unreachable-organisation = { $title } · { $count }
unreachable-head = { $organisation }, out of reach: { $count }
unreachable-notStarted = { $number }. { $name } — never started the bot
unreachable-blocked = { $number }. { $name } — no contact with the bot, noticed { $since }
unreachable-refused = { $number }. { $name } — no mailings, decided { $since }
unreachable-hint-notStarted = Who never started the bot comes with a personal invitation: press the number and pass the link on.
unreachable-hint-blocked = Who blocked the bot can open it and press Start: messages come at once.
unreachable-hint-refused = Refusing mailings is a right; reminders of one's own events still come.
unreachable-invite = Invite { $number }
unreachable-back = ‹ Organisations
people-unreachable-button = Out of reach
agenda-day = { $day }: { $items }.
agenda-today = Today, { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }
agenda-tomorrow = Tomorrow, { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }
agenda-item = { $time } { $title }
agenda-two-times = { $there } ({ $zone }), { $here } for you
agenda-meeting = meeting with your mentor
agenda-meeting-as-mentor = meeting with your mentee
agenda-meeting-about = { $meeting }: { $topic }
agenda-may-cancel = If your plans have changed, cancel in good time: somebody else gets the place.
agenda-settings = When to write to me
soon-line = Starting soon: { $item }.
soon-place = Where: { $place }
soon-link = Link: { $link }

## Events, as people see them

events-when-yours = { $when }, { $yours } for you
events-open = Open the event
events-act-signUp = Sign up
events-act-queue = Join the queue
events-act-interest = I am interested
events-act-cancel = Cancel my place
events-act-leave = Leave the queue
events-act-forget = Not interested
events-act-accept = Take the place
events-act-decline = Decline
events-level-school = school level
events-level-municipal = municipal level
events-level-regional = regional level
events-level-interregional = interregional level
events-level-federal = national level
events-level-international = international level
events-kind-session = internship session
events-when = When: { $when }
events-no-day = No day yet: say that you are interested, and I will ask you when it is set.
events-where = Where: { $place }
events-online = online
events-online-link-later = online, the link is for those signed up
events-link = Link: { $link }
events-organiser = Organised by: { $organiser }
events-hours = Hours: { $hours }
events-topics = Topics: { $topics }
events-seats = Free places: { $free } of { $capacity }
events-seats-none = No free places ({ $capacity } in all), waiting: { $waiting }
events-cancelled = The event is cancelled.
events-cancelled-because = The event is cancelled: { $reason }
events-own-interested = You are interested; no day is set yet
events-own-interested-dated = You were interested. The day is set: sign up if it suits you
events-own-registered = You are signed up
events-own-waiting = You are number { $position } in the queue
events-own-offered = A place is kept for you until { $until }
events-was-present = You were there
events-was-partial = You were there part of the time
events-was-noShow = Marked: you were not there
events-was-excused = Marked: you were excused
events-over = Signing up is closed
events-of-group = Your internship group says who comes.
events-queue-rule = The queue: first those whose profile calls for the topic most, then those who got no place before, then by time. Nobody sees a profile for that.
events-in-route-only = This is in your route. A route does not sign you up.
events-route-add = Add to route
events-route-open = My route
events-route-added = Added to your route. To come, also press “Sign up”.
events-route-added-plain = Added to your route
events-route-no-profile = A route is made from a profile: take the diagnosis first.
events-calendar = Calendar file
events-calendar-remove = Remove from calendar
events-calendar-caption = Open the file and the event is in your calendar. If its time changes, take the file again and the entry is updated.
events-calendar-caption-cancelled = Open the file and the event leaves your calendar.
events-calendar-file = event
events-calendar-failed = Telegram did not take the file. Please try later.
events-cancel-question = There are no other free places: yours goes to somebody who waits. Cancel it?
events-cancel-yes = Yes, cancel
events-cancel-no = Keep my place
events-back-list = ‹ To the list
events-back-suggestions = ‹ Suggestions
events-back-route = ‹ To the route
events-done-registered = You are signed up. The organiser will see your name.
events-done-waiting = You are in the queue. I will write when a place is free.
events-done-interested = Noted. When the day is set, I will ask whether it suits you.
events-done-cancelled = Cancelled
events-done-declined = The place goes to the next one
events-already = It is like that already
events-refused-cancelled = The event was cancelled. There is nothing to sign up for.
events-refused-over = Signing up is closed: the event has begun or is past.
events-refused-full = No places are left. You may join the queue.
events-refused-notForYou = This event is for other people. Yours are in /events.
events-refused-dateUnknown = There is no day yet. Say that you are interested, and I will ask you when it is set.
events-refused-dateKnown = The day is set: you may sign up now.
events-refused-noOffer = This offer does not hold any more: the place went on.
events-refused-notSignedUp = You are not signed up.
events-refused-ofGroup = The head of the group signs people up for internship sessions.
events-button = Events
events-title-month = Events: { $month }
events-title-undated = Events without a date
events-title-wishes = Events for my needs
events-title-own = My events
events-line = { $number }. { $line }
events-month-undated = { $month } · no day yet:
events-empty-month = Nothing in this month.
events-empty-undated = There are no events without a date.
events-empty-wishes = The plan has nothing for your needs now. Other ways: “What to offer”.
events-empty-no-wishes = To choose events for you, a profile is needed. The diagnosis takes 6–8 minutes.
events-empty-own = You have not signed up for anything yet.
events-view-month = By month
events-view-wishes = For my needs
events-view-own = Mine
events-view-undated = No date
events-month-before = ‹ { $month }
events-month-after = { $month } ›
events-state-interested = interested
events-state-registered = signed up
events-state-waiting = in the queue
events-state-offered = a place is offered
events-state-cancelled = cancelled
events-state-past = past
events-state-present = you were there
events-state-partial = there part of the time
events-state-noShow = not there
events-state-excused = excused
notice-place-offered = A place is free: { $title }, { $when }. I keep it for you until { $until }. Without an answer the next one is asked.
notice-place-lost = The place at { $title } went on: there was no answer. You are still in the queue, now at its end.
notice-place-dropped = I offered you a place at { $title } three times without an answer, so you are no longer in the queue. If you want to come, sign up again.
data-events = Events
data-event = { $title }: { $state }, { $date }
data-event-state-interested = interested
data-event-state-registered = signed up
data-event-state-waiting = in the queue
data-event-state-offered = a place was offered
data-event-state-cancelled = cancelled

# Changes of events, told to those concerned
notice-event-moved = “{ $title }” has changed.
notice-event-refined = “{ $title }” now has its date: { $when }.
notice-event-when = When: was { $was }, now { $now }
notice-event-when-same = When: as before, { $when }
notice-event-where = Where: { $where }
notice-event-where-changed = Where: was { $was }, now { $now }
notice-event-link = New link: { $link }
notice-event-online = online
notice-event-nowhere = the place will be named later
notice-event-moved-hint = Does it not suit you? You can withdraw on the card.
notice-event-open = Open the card
notice-event-day-set =
    You were interested in “{ $title }”. The day is set: { $when }.
    Where: { $where }

    Will you come?
notice-event-sign-up = Sign up
notice-event-not-coming = I cannot
notice-event-cancelled = Cancelled: “{ $title }”, { $when }.
notice-event-reason = Reason: { $reason }
notice-event-others = Other events

## The survey after an event, its notice

notice-survey-asked = You were at “{ $title }”. What do you say about it? The survey is short and anonymous: who answered what is not recorded.
notice-survey-open = Answer
calendar-title = School calendar · { $territory }
calendar-heading = { $title } ({ $mode })
calendar-mode-quarters = quarters
calendar-mode-modules = modules
calendar-term-quarters = Quarter { $number }: { $range }
calendar-term-modules = Module { $number }: { $range }
calendar-breaks = Breaks: { $breaks }.
calendar-named = { $title } { $range }
calendar-now-break = Now: { $rest }.
calendar-next-break = Next: { $rest }, { $days ->
    [one] in { $days } day
   *[other] in { $days } days
  }.
calendar-missing = There is no calendar for { $year }: Sundays and fixed holidays hold.
calendar-quiet-note = On Sundays, on holidays and from 31 December to 11 January I do not write first: a reminder moves to the nearest open day.
calendar-date = { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }
calendar-range = { $from } – { $to }
calendar-load = Load another one
calendar-load-first = Load a calendar
calendar-load-for = Load: { $territory }
calendar-denied = Calendars are kept by the methodologist of the territory.
calendar-ask-file = Forward the calendar file (JSON) here. I first show what will change, and store nothing without your consent.
calendar-not-a-file = I am waiting for the calendar as a document with the extension .json. Changed your mind? /calendar
calendar-not-downloaded = Telegram did not give me the file. Please send it again a little later.
calendar-problems = There are errors in the file, nothing has changed:
calendar-problem-line = Line { $line }: { $problem }
calendar-problems-more = … and { $count } more
calendar-send-again = Correct them and send the file again.
calendar-drop = Do not load
calendar-confirm = Load
calendar-dry-run = “{ $title }”, school year { $year }.
calendar-no-changes = Nothing will change: this calendar is in force already.
calendar-will-change = What will change:
calendar-first-of-year = · there was no calendar for { $year } yet
calendar-change = · { $part }: { $before } → { $after }
calendar-added = · { $part }: { $after } will be added
calendar-removed = · { $part }: { $before } will be gone
calendar-part-title = title
calendar-part-mode = mode
calendar-part-workingWeekdays = school weekdays
calendar-part-terms = periods
calendar-part-breaks = breaks
calendar-part-holidays = holidays
calendar-part-workingDays = working weekend days
calendar-effect = Reminders that have not left yet move to the new days within an hour.
calendar-file-gone = That file is not waiting any more. Send it again: /calendar
calendar-loaded = The calendar is loaded

## The anonymous survey after an event

survey-intro = The event “{ $title }”.
survey-honest = The server sees your id at the moment you answer, but does not write it on the ballot.
survey-head = { $number } of { $total }
survey-back = ‹ Back
survey-thanks = Thank you, your answer counts.
survey-words = Write
survey-no-words = Nothing to add
survey-ask-words = Write one message of up to { $max } characters. No names, please. Words are kept apart from the scores; who wrote them is not recorded. The organiser sees them only if ten people or more answer.
survey-words-kept = Thank you, I will pass it on without a name.
survey-words-empty = I need a text. Write it in words, or leave: /cancel
survey-words-too-long = That is { $length } characters, and { $max } fit. Please shorten it and send it again.
survey-already = You have answered already, thank you. The answer cannot be changed: I do not know which ballot is yours.
survey-closed = This survey is over. Thank you for responding.
survey-denied = The results are for the organiser and the methodologist of the territory.
survey-results-title = Feedback: “{ $title }”
survey-not-yet = The survey has not begun: it opens two hours after the end, or when you close the list.
survey-open-until = The survey runs until { $until }, or until everybody has answered. I show the result all at once, so that nobody can guess who said what.
survey-no-data = No data: nobody answered.
survey-hidden = Fewer than five people answered: I show nothing, so that nobody is recognised.
survey-answers = Answers: { $count }
survey-positive-reached = Positive: { $percent } ({ $count } of { $total }), the target of { $target }% is reached
survey-positive-missed = Positive: { $percent } ({ $count } of { $total }), the target of { $target }% is not reached
survey-index = Mean of all questions: { $percent } of the possible
survey-words-hidden = Words are shown from ten answers on.
survey-comments = Words of the participants ({ $count })
survey-comments-title = Words of the participants, { $page } of { $pages }
survey-to-door = ‹ To the list

# Words by which a pasted message about an event is read: a star stands for any ending, a comma parts entries
event-words-label-title = title, topic, event
event-words-label-kind = kind, form, format
event-words-label-level = level
event-words-label-when = when, date, date and time, time
event-words-label-place = place, where, venue, address
event-words-label-link = link
event-words-label-organiser = organiser, organizer, held by
event-words-label-hours = hours, duration
event-words-label-capacity = places, seats, capacity
event-words-label-audience = for whom, audience, participants
event-words-label-competencies = competencies, competency, directions, direction
event-words-label-description = description, details, programme
event-words-label-guests = guests
event-words-kind-conference = conference*
event-words-kind-district_seminar = district seminar*, municipal seminar*
event-words-kind-festival = festival*
event-words-kind-forum = forum*
event-words-kind-marathon = marathon*
event-words-kind-meetup = meetup*
event-words-kind-methodical_seminar = methodical seminar*, seminar* on method*
event-words-kind-online_conference = online conference*
event-words-kind-round_table = round table*
event-words-kind-seminar = seminar*
event-words-kind-seminar_cycle = seminar cycle*, cycle of seminars, seminar series
event-words-kind-seminar_experts = seminar* for experts
event-words-kind-seminar_meeting = seminar meeting*
event-words-kind-seminar_training = seminar training*, training seminar*
event-words-kind-seminar_workshop = seminar workshop*, practical seminar*, workshop*
event-words-kind-webinar = webinar*
event-words-kind-workshop_masterclass = masterclass*, master class*
event-words-level-school = school*
event-words-level-municipal = district*, municipal*
event-words-level-regional = regional*
event-words-level-interregional = interregional*
event-words-level-federal = federal*, national*, country*
event-words-level-international = international*
event-words-subject-primary = primary
event-words-subject-russian = russian*
event-words-subject-literature = literature
event-words-subject-maths = math*
event-words-subject-informatics = informatics, computer science
event-words-subject-physics = physics
event-words-subject-chemistry = chemistry
event-words-subject-biology = biology
event-words-subject-geography = geography
event-words-subject-history = history
event-words-subject-social = social stud*
event-words-subject-foreign = foreign language*, english
event-words-subject-sport = physical education, sport*
event-words-subject-safety = safety
event-words-subject-technology = technology
event-words-subject-music = music
event-words-subject-art = art
event-words-position-subjectTeacher = teacher*
event-words-position-educator = educator*
event-words-position-psychologist = psychologist*
event-words-position-deputyPrincipal = deput* principal*, deput* head*
event-words-position-principal = principal*, head teacher*
event-words-position-methodologist = methodologist*
event-words-by-plan = by plan, date to be set, to be announced, tba
event-words-online = online, remotely
event-words-hours = h, hour*
event-words-people = people, participant*, seat*, place*, person*
event-words-up-to = up to, at most, no more than
event-words-more-than = more than, over, at least, from
event-words-at = at, from, starts at
event-words-until = to, until, till
event-words-for = for
event-words-everybody = everybody, everyone, all, all teachers
event-words-service = service, experience
event-words-years = year, years
event-words-year-mark = year
event-words-school-year = school year, academic year
event-words-level-noun = level
event-words-place-start = place, venue, at, in
event-words-yes = yes, welcome
event-words-no = no
event-words-empty = and, of, the, a, in, on, at, year, years, with, dear colleagues, colleagues, hello, we invite you, you are invited
event-words-moscow = MSK, moscow time
settings-leave = Leave: from { $from } to { $to }. I write only where you would miss what you signed up for.
settings-leave-button = Leave
settings-leave-question = When are you away? Write the dates: “1 to 14 July” or “28.06 – 12.07”. On those days I do not write first.
settings-leave-none = Remove the leave
settings-leave-unreadable = I could not read the dates. Write like this: “1 to 14 July” or “28.06.2027 – 12.07.2027”. Changed your mind? /settings
settings-leave-past = That leave is over already. Check the year: “1 to 14 July 2027”.
settings-leave-tooLong = I do not store a leave of more than { $max } days: it looks like a typing error. Please write again.

## Check-in

check-in-done = You are checked in: “{ $title }”. Thank you for coming.
check-in-already = You are checked in already: “{ $title }”. Thank you for coming.
check-in-item-closed = The item of your route is marked as done.
check-in-unknown = There is no such code or link. Look at the screen or ask again: five characters, letters and digits.
check-in-too-many = Too many wrong codes in a row. Wait ten minutes, or ask the organiser to mark you.
check-in-event = The event
check-in-register-first = I will check you in at “{ $title }” right after a short introduction: consent, name and school, two minutes.
check-in-refused-cancelled = “{ $title }” is cancelled, there is nothing to check in to.
check-in-refused-noDay = “{ $title }” has no exact day yet ({ $when }), check-in is not open.
check-in-refused-tooEarly = Check-in for “{ $title }” is not open yet. Come: { $from }.
check-in-refused-tooLate = Check-in for “{ $title }” closed: { $to }. If you were there, ask the organiser to mark you.
check-in-refused-notAudience = “{ $title }” is for other participants. If you were invited in person, ask the organiser to mark you.
check-in-refused-notTerritory = “{ $title }” is for teachers of its territory. If you were invited in person, ask the organiser to write you down as a guest.
check-in-refused-notParticipant = The session “{ $title }” is for the participants of its group. If you are one, ask the master to mark you.

## The list at the door

attendance-present = there
attendance-partial = part of the time, { $hours } h
attendance-noShow = did not come
attendance-excused = excused
attendance-none = signed up
attendance-walked-in = not signed up
attendance-item-comment = Attended in part: { $hours } h

door-denied = The methodologist of the territory, the organiser or the master of the group may mark here.
door-line = { $number }. { $name } · { $mark }
door-empty = Nobody yet. Open “QR and code”: people check in themselves.
door-counts = Signed up: { $registered } · marked: { $marked } · guests: { $guests }
door-total = Were there: { $count }, territories: { $districts }
door-reported = By the report: { $count }, by name { $written }
door-reported-at-least = By the report: at least { $count }, by name { $written }
door-held = The list is closed. It can still be put right.
door-cancelled = The event is cancelled.
door-no-window = The day is not set yet: check-in opens when it is known.
door-codes = QR and code
door-refresh = Refresh
door-guests = Guests
door-close = Close the list
door-survey = Feedback
door-event = ‹ The event
door-back = ‹ To the list
door-codes-caption =
    { $title }

    Code: { $code }
    Point the camera at it, or write the code to the bot. Check-in: { $from } — { $to }.

    { $link }
door-person-state = Now: { $mark }
door-mark-present = There
door-mark-partial = Part of the time
door-mark-no-show = Did not come
door-mark-excused = Excused
door-mark-undo = Take the mark back
door-marked = Noted.
door-ask-hours = How many hours count?
door-too-short = The event takes an hour: a part of it does not count. Mark “There” or “Did not come”.
door-hours = { $hours } h
door-not-listed = This person is not on the list.
door-refused-cancelled = The event is cancelled.
door-refused-tooEarly = Too early: marking begins 45 minutes before the start.
door-refused-hours = The hours must be fewer than the event has.
door-close-none = Close the list of “{ $title }”? Everybody who signed up is marked. The anonymous survey comes next.
door-close-absent = Close the list of “{ $title }”? Without a mark: { $count }. I will note that they did not come; it can be put right later. The anonymous survey comes next.
door-close-sure = Close
door-closed = The list is closed. Did not come: { $count }
door-close-too-early = It can be closed when the event is over.

guests-title = Guests: “{ $title }” ({ $count })
guests-district = { $district }: { $count }
guests-own-district = Own territory
guests-line = { $number }. { $guest }
guests-empty = No guests yet.
guests-add = Add guests
guests-remove = Remove { $number }
guests-removed = Removed.
guests-ask =
    Write the guests, one a line: Surname Name, organisation, district.
    The district may be left out if it is ours. For example:
    Petrova Anna, School 3, Dinskoy district
guests-added = Written down: { $count }
guests-repeated = Were on the list already: { $count }
guests-wrong-name = Line { $number }: a surname and a name are needed. Example: Petrova Anna, School 3
guests-wrong-tooLong = Line { $number }: too long.
guests-wrong-tooManyParts = Line { $number }: more than two commas. Example: Petrova Anna, School 3, Dinskoy district
guests-over-limit = I take 60 lines at once; please send the rest again.
guests-none-typed = I see no line with a guest. Write a text: Surname Name, organisation, district.
guests-unknown-district = I do not know the district “{ $title }”. Is it one of these, or a new one?
guests-new-district = Add as new
guests-leave-out = Leave out
guests-more = You can send more.
guests-done = Done

menu-own = My development
menu-own-title = My development
menu-back = ‹ Menu
menu-events = Events
menu-mentor = Mentoring
menu-journal = Internship journal
menu-event-plan = Event plan
menu-programme = Internships
menu-pairs = Mentoring pairs
menu-deliveries = Deliveries
command-events = events: find and sign up
command-mentor = mentoring: pair, plan, meetings
command-journal = internship journal
command-event = event plan: create, change
command-programme = internships: sites, groups, sessions
command-pairs = mentoring pairs
command-deliveries = what was delivered, who cannot be reached
command-calendar = school calendar

# Planning events
plan-head = Events: { $territories }. { $what }
plan-title-upcoming = Upcoming
plan-title-undated = Without a date
plan-title-past = Past
plan-scope-upcoming = Upcoming: { $count }
plan-scope-undated = No date: { $count }
plan-scope-past = Past: { $count }
plan-empty-upcoming = Nothing is coming up.
plan-empty-undated = Every event has its date.
plan-empty-past = Nothing is over yet.
plan-empty-month = Nothing in this month.
plan-months = By month
plan-months-title = Which month?
plan-month = { $month }: { $events }
plan-line-cancelled = cancelled
plan-line-registered = signed up: { $count }
plan-line-waiting = waiting: { $count }
plan-line-interested = interested: { $count }
plan-new = Create
plan-new-instead = Start anew
plan-continue-draft = Continue the draft
plan-back-list = ‹ To the list
plan-back-draft = ‹ To the draft
plan-back-event = ‹ To the event
plan-begin-title = A new event: { $territory }
plan-begin = Send the announcement in one message, as it is: I will read it and show what I understood. Nothing is created before you press the button.
plan-begin-example =
    For example:
    District seminar “Reading literacy”
    15 March 2027, 14:00–16:00
    Place: School 1, assembly hall
    3 hours, up to 30 people, for literature teachers
plan-steps = Step by step
plan-step-title = What is the event called?
plan-step-when = When? Exactly, “15 March 2027, 14:00–16:00”, or just the month, “August 2027”.
plan-step-place = Where? Type the address or send a link.
plan-which-territory = For which territory is the event?
plan-unfinished = You have a draft: { $title }. Continue it or start anew? The earlier draft disappears then.
plan-untitled = Untitled
plan-preview = This is what teachers will see
plan-missing-title = I did not find the title. Please type it.
plan-missing-when = I did not find the date. Please type “15 March 2027, 14:00” or “March 2027”.
plan-not-understood = Not understood, will not be stored: { $words }
plan-year-assumed = No year was given: I took { $year }.
plan-draft-past = That date is over: the event goes among the past ones, nobody will be invited.
plan-assumed = Not said, the usual stands: { $fields }
plan-amend = Something wrong? Press “Correct” or add in a message: “Place: School 2”.
plan-create = Create
plan-correct = Correct
plan-keep-words = Into the description
plan-drop = Delete the draft
plan-dropped = The draft is deleted: { $title }.
plan-kept = The draft is kept: { $title }. It waits in /event, nobody else sees it.
plan-not-complete = The title or the date is missing.
plan-created = Created
plan-created-already = Created already
plan-created-note = The event is created.
plan-saved = Stored.
plan-saved-told = Stored. In two minutes I will tell those concerned: { $told }. Until then you can change more, I will tell it once.
plan-same = It was so already.
plan-type-text = Please type it as text.
plan-unknown = This event is not among yours.
plan-which-field = What is to change?
plan-change = Change
plan-clear = Remove
plan-field-title = Title
plan-field-when = When
plan-field-place = Place
plan-field-link = Link
plan-field-kind = Kind
plan-field-level = Level
plan-field-hours = Hours
plan-field-capacity = Places
plan-field-audience = For whom
plan-field-competencies = Topics
plan-field-organiser = Organiser
plan-field-description = Description
plan-field-guests = Guests
plan-ask-title = The title, up to { $max } characters:
plan-ask-when = When? “15 March 2027, 14:00–16:00”, “15.03.2027”, “August 2027”, “2026/27 school year”. Another zone in brackets: “14:00 (Tomsk)”.
plan-ask-place = Where? An address of up to { $max } characters, or a link.
plan-ask-link = The link to join. Only those who signed up see it.
plan-ask-kind = What kind of event is it?
plan-ask-level = Of what level?
plan-ask-hours = How many hours? A whole number up to { $max }.
plan-ask-capacity = How many places? A whole number up to { $max }.
plan-ask-audience = For whom? For example: “teachers of maths and physics, School 1, service 0–2 years”.
plan-ask-competencies = Which topics? The chosen ones are marked.
plan-ask-organiser = Who holds it? Up to { $max } characters.
plan-ask-description = The description, up to { $max } characters:
plan-ask-guests = May guests without the bot come?
plan-choose-by-plan = By plan, no date
plan-choose-online = Online
plan-choose-later = Not known yet
plan-guests-yes = Guests may come
plan-guests-no = Only our own
plan-audience-all = For everybody
plan-topic-chosen = ✓ { $topic }
plan-wrong-title = One line with the title is needed, up to 400 characters.
plan-wrong-when = I did not understand the date. For example: “15 March 2027, 14:00–16:00”, “15.03.2027 14:00”, “August 2027” or “by plan”.
plan-wrong-place = One line of up to 200 characters is needed.
plan-wrong-link = A link begins with https:// and has no spaces.
plan-wrong-kind = I do not know that kind. Choose one by a button.
plan-wrong-level = I do not know that level. Choose one by a button.
plan-wrong-hours = A whole number from 1 to 500 is needed, such as “3”.
plan-wrong-capacity = A whole number from 1 to 9999 is needed, such as “30”.
plan-wrong-audience = I did not understand all of it. Type subjects, positions, schools or years of service: “teachers of maths, School 1, service 0–2 years”.
plan-wrong-competencies = There is no such topic. Choose by the buttons.
plan-wrong-organiser = One line of up to 200 characters is needed.
plan-wrong-description = The description is longer than 1000 characters. Please shorten it.
plan-wrong-guests = Type “yes” or “no”.
plan-audience-everybody = all teachers of the territory
plan-audience-subjects = subject: { $subjects }
plan-audience-years = service { $from }–{ $to } years
plan-reach = For whom: { $audience } — people: { $people }, of them in the bot: { $inBot }
plan-capacity = Places: { $capacity }
plan-capacity-none = Places are not limited
plan-link = Link (for those who signed up): { $link }
plan-no-guests = No guests
plan-counts = Signed up: { $registered }, offered a place: { $offered }, waiting: { $waiting }, interested: { $interested }
plan-attended = Came: { $count }
plan-attended-nobody = Nobody was written down. If a report has a number, store it.
plan-reported = Participants by the report: { $count }
plan-reported-at-least = Participants by the report: at least { $count }
plan-is-cancelled = Cancelled. Reason: { $reason }
plan-door = Check-in at the door
plan-report = Number of participants
plan-survey = Feedback
plan-ask-report = How many took part, by the report? For example “122” or “more than 60”.
plan-wrong-report = A number of people is needed: “122”, “more than 60”.
plan-cancel = Cancel the event
plan-ask-reason = Why is it cancelled? The reason, up to { $max } characters, is read by everybody concerned.
plan-wrong-reason = Longer than { $max } characters. Please shorten it.
plan-cancel-confirm =
    Reason: { $reason }

    To be told: { $told }. The waiting list and the reminders disappear, and it cannot be taken back. Cancel the event?
plan-cancel-yes = Yes, cancel it
plan-cancel-no = Keep it
plan-cancelled-note = Cancelled. To be told: { $told }.
plan-refused-tooFewPlaces = That does not work: there would be { $capacity } places, and { $taken } are taken. Nothing was changed.
plan-refused-cancelled = The event is cancelled and cannot be changed.
plan-refused-past = The event is over: its time and place cannot be changed.
plan-refused-intoPast = That date is over. Nothing was changed.
plan-refused-notOver = The event is not over: store the number afterwards.

## Internship: planning and leading

internship-button = Internship
internship-title = Internship sites · { $territory }
internship-led = My internship groups
internship-which-territory = Which territory's internships?
internship-no-role = Methodologists run internship sites here, and masters their groups. You have neither yet. Your own internship: /journal.
internship-denied = You cannot do that now: rights have changed, or the record is gone.
internship-back = ‹ Back
internship-none = Nothing yet.
internship-counts = Sites: { $sites }, programmes: { $programmes }, partners: { $partners }
internship-no-groups = No groups yet. Begin with a site and a programme, then make a group.
internship-group-line = { $number }. { $title } · { $site } · participants: { $participants }
internship-group-line-closed = { $number }. { $title } · { $site } · participants: { $participants } · closed
internship-sites = Sites
internship-programmes = Programmes
internship-partners = Partners
internship-report = Year report
internship-add-group = Add a group
internship-add-site = Add a site
internship-add-programme = Add a programme
internship-add-partners = Add partners
internship-site-line = { $number }. { $title } · order: { $basis } · { $documents }
internship-site-card =
    Organisation: { $organisation }
    Order: { $basis }
    { $documents }
internship-by-name = not in the roster, kept by name
internship-document-regulation = Regulation
internship-document-programme = Programme
internship-document-materials = Materials
internship-document-there = { $name }: { $there }
internship-document-put = { $name }: mark
internship-document-take = { $name }: unmark
internship-yes = yes
internship-no = no
internship-programme-line = { $number }. { $title }
internship-module-plain = { $number }. { $title } — { $hours } h
internship-hours = { $hours } h
internship-hours-of = { $attended } of { $required }
internship-period = { $from } – { $to }
internship-no-place = place not given

internship-form-cancel = Cancel
internship-form-cancelled = Cancelled, nothing has changed.
internship-form-skip = Skip
internship-form-other = That button belongs to an earlier question. Please answer the last one.
internship-form-over = This draft is closed already.
internship-preview = Please check
internship-create = Create
internship-save = Save
internship-plan-done = Done
internship-plan-exists = There is one like that already.
internship-plan-unknown = Not saved: something you chose is gone. Please begin again.
internship-plan-denied = You cannot do that now.
internship-preview-site =
    Site: { $title }
    Order: { $basis }
internship-preview-partners =
    Partner territories ({ $count }):
    { $list }
internship-preview-programme =
    Programme: { $title }
    { $list }
    Hours in all: { $hours }
    Competencies of the card: { $framework }
internship-preview-group =
    Group: { $title }
    Site: { $site }
    Programme: { $programme }
    Period: { $period }
    Master: { $master }
internship-preview-cycles =
    Cycles of sessions ({ $count }):
    { $list }
internship-preview-session =
    { $title }
    When: { $when }
    Hours: { $hours }
    Where: { $place }
    Participants in the bot we expect: { $count }
internship-preview-make-up =
    Make-up session: { $title }
    When: { $when }
    Hours: { $hours }
    Where: { $place }
    I will invite those who lack hours: { $count }
internship-preview-change =
    { $title }
    New value: { $value }
    Participants it concerns: { $count }. I will tell them of a new date or place.
internship-ask-site = What is the site called? Write the organisation as in the roster, or a name of your own.
internship-ask-basis = Number and date of the order? For example: No. 134 of 01.09.2026.
internship-ask-partners = Send the partner territories, one a line.
internship-ask-programme = What is the programme called?
internship-ask-modules =
    Send the modules, one a line:
    1. Title — 16 h
    Without hours it is 16.
internship-modules-wrong = I could not read the modules. One a line: “1. Title — 16 h”, twenty at most.
internship-ask-framework = By which competencies is the effectiveness card kept?
internship-ask-group = What is the group called?
internship-ask-group-site = At which site?
internship-ask-group-programme = By which programme?
internship-ask-period = When does the group work? For example: 01.10.2026 – 31.05.2027 or 2026/27.
internship-period-wrong = I could not read the period. Write it like this: 01.10.2026 – 31.05.2027.
internship-ask-master = Who is the master? Write the name.
internship-master-nobody = There is nobody of that name in the territory. Write it differently, or skip.
internship-master-which = Which of them?
internship-ask-cycles = Send the cycles of sessions, one a line. For example: “October 2026”.
internship-ask-module = A session of which module?
internship-ask-cycle = Which cycle does it belong to?
internship-ask-when = When is the session? For example: 15.10.2026 14:00–17:00, 15 October 2026, or October 2026 if there is no day yet.
internship-ask-when-new =
    Now: { $now }
    When will the session be? For example: 15.10.2026 14:00–17:00.
internship-when-wrong = I could not read the date. Write it like this: 15.10.2026 14:00–17:00, 15.10.2026 or October 2026.
internship-ask-place = Where? If you skip this, it is the site: { $site }.
internship-ask-place-new =
    Now: { $now }
    Where will the session be?
internship-ask-hours = How many hours? Choose, or write a number.
internship-session-created = The session is there. We expect: { $count }.
internship-session-denied = You cannot do that now.
internship-session-unknown = Not saved: the module or the cycle has changed. Please begin again.
internship-session-closed = The group is closed and cannot be changed.
internship-change-done = Saved.
internship-change-same = It was like that already.
internship-change-cancelled = The session is cancelled and cannot be changed.
internship-change-denied = You cannot do that now.

internship-group-head =
    { $site } · { $programme }
    { $period } · master: { $master }
internship-group-cycles = Cycles: { $list }
internship-group-closed = closed
internship-module-overview = { $number }. { $title }: closed by { $closed }, still possible for { $possible }, hours will lack for { $short }
internship-participants = Participants
internship-participants-title = { $group }: { $count } participants
internship-participants-none = Nobody yet.
internship-participant-line = { $number }. { $name }{ $from } — { $ledger }
internship-ledger-closed = every module is closed, { $attended } of { $required } h
internship-ledger-possible = { $attended } of { $required } h, still possible
internship-ledger-short = { $attended } of { $required } h, not possible any more: { $missing } h lack
internship-module-closed = Module { $number }. { $title }: closed, { $attended } of { $hours } h
internship-module-possible = Module { $number }. { $title }: { $attended } of { $hours } h, still possible
internship-module-short = Module { $number }. { $title }: { $attended } of { $hours } h, not possible any more: { $missing } h lack
internship-state-closed = every module is closed
internship-state-possible = under way
internship-state-short = hours lack
internship-admission-novice = Full years of service: { $years }
internship-admission-override = Full years of service: { $years }. A methodologist's decision: { $reason }
internship-left = Left the group
internship-not-in-bot = Has not been in the bot yet: no reminders will come.
internship-leave = Take off the group
internship-leave-question = Take { $name } off the group “{ $group }”? Hours stay, sessions expect them no more.
internship-close = Close the group
internship-close-question = Close the group “{ $group }”? Journals do not change after that.
internship-change-master = Appoint a master
internship-add-cycles = Cycles
internship-list = List DOCX
internship-admit = Admission to the group
internship-admit-button = Admit
internship-guests-button = From a partner
internship-ask-names = Send a name, or a list with one name a line.
internship-ask-partner = From which territory?
internship-no-partners = No partners yet: add them under “Partners”.
internship-ask-guests = Send the participants, one a line, with their full years of service: “Anna Ivanova, 1”.
internship-ask-years =
    Years of service are not known:
    { $list }
    Write the full years in this order, with spaces.
internship-ask-reason =
    More than two years of service, the rule does not admit them:
    { $list }
    Admit by a methodologist's decision? Write the reason, it is kept. Or skip.
internship-name-years = { $name } — { $years } y.
internship-name-not-found = { $name }: not in the roster
internship-name-ambiguous = { $name }: please say which, these fit: { $names }
internship-admit-novices =
    I will admit ({ $count }):
    { $list }
internship-admit-override =
    I will admit by a methodologist's decision ({ $count }), reason: { $reason }
    { $list }
internship-admit-refused =
    Not admitted, more than two years of service ({ $count }):
    { $list }
internship-admit-unknown =
    Not admitted, years of service not known ({ $count }):
    { $list }
internship-admit-rest =
    Not recognised:
    { $list }
internship-admit-nobody = Nobody to admit. Please send other names.
internship-admit-confirm = Admit: { $count }
internship-admitted = Admitted: { $admitted }, refused: { $refused }
internship-sessions = Sessions
internship-sessions-title = { $group }: sessions
internship-session-line = { $when } · module { $module } · { $hours } h
internship-session-line-make-up = { $when } · module { $module } · { $hours } h · make-up
internship-session-numbered = { $number }. { $line } · { $state }
internship-session-state-cancelled = cancelled
internship-session-state-over = over
internship-session-state-undated = no day yet
internship-session-state-ahead = ahead
internship-session-place = Where: { $place }
internship-session-cycle = Cycle: { $title }
internship-session-people = Expected in the bot: { $expected }, marked as present: { $present }
internship-lacking = Hours will lack for { $count } ({ $names }). A make-up session can be held.
internship-presence-present = was there
internship-presence-partial = was there for { $hours } h
internship-presence-noShow = was not there
internship-presence-excused = excused
internship-presence-none = not marked
internship-add-session = Add a session
internship-change-when = Date
internship-change-place = Place
internship-change-hours = Hours
internship-mark = Mark
internship-guests = Without the bot
internship-guests-title = Participants without the bot: { $title }
internship-guest-line = { $number }. { $name } ({ $partner }): { $mark }
internship-guest-present = { $number }: there
internship-guest-partial = { $number }: { $hours } h
internship-guest-absent = { $number }: absent
internship-marked = Marked.
internship-make-up = Make-up ({ $count })
internship-cancel-session = Cancel the session
internship-ask-cancel = Why is the session cancelled? Write a line to the participants, or skip.
internship-preview-cancel =
    Cancel “{ $title }”?
    Reason: { $value }
    I will tell the participants: { $count }
internship-journals = Journals
internship-journals-title = Entries about the session: { $title }
internship-journals-none = No entries yet. I will ask the participants the day after the session.
internship-entry-line = { $number }. { $name } · { $filled } of { $of } filled · waits for a comment
internship-entry-line-answered = { $number }. { $name } · { $filled } of { $of } filled · commented
internship-comment = Comment
internship-ask-comment = Write the comment in one message: the participant will see it in the journal.
internship-commented = Noted.
internship-no-entry = There is no entry yet to comment on.
internship-card-of = Effectiveness card: { $name }
internship-conclude = Conclusion
internship-ask-competency = About which competency?
internship-ask-conclusion = Write the conclusion in one message.

internship-report-title = Year report · { $territory }
internship-report-period = { $from } – { $to }
internship-report-cycles = Cycles of sessions: { $count }
internship-report-events = Methodical events: { $count }
internship-report-trained = Trained: { $trained } (every module closed, of { $interns })
internship-report-participants = Participants of events: { $people }
internship-report-event = { $when } · { $title }: { $people }
internship-report-more = More events: { $count }
internship-report-all = All events
internship-report-back = ‹ To the report
internship-report-territory = { $territory }: interns { $interns }, at events { $participants }
internship-report-unknown = territory not given
internship-report-site = { $title }: { $documents }
internship-report-year = { $from }/{ $to }
internship-at-least = at least { $count }

internship-list-title = List of internship participants
internship-list-site = Site: { $site }
internship-list-programme = Programme: { $programme }
internship-list-period = Period: { $period }
internship-list-master = Master: { $name }
internship-list-name = Full name
internship-list-from = Territory
internship-list-admission = Admitted on the grounds of
internship-list-hours = Hours
internship-list-state = Result
internship-list-note = A list of participants, not a certificate of further training.
internship-list-file = Participants { $group }

## The own internship

journal-button = My internship
journal-none = You take part in no internship yet. I will write when a methodologist admits you to a group.
journal-which = Which internship?
journal-others = All internships
journal-head =
    { $site } · { $period }
    Master: { $master }
journal-next = Next session: { $session }
journal-waiting = Entries to write: { $count }
journal-who-sees = The journal is seen by you, the master of the group and the methodologist.
journal-write = Write in the journal
journal-entries = Sessions and entries
journal-file = Journal DOCX
journal-file-caption = You can print or forward it.
journal-line = { $number }. { $session } · { $state }
journal-line-written = { $number }. { $session } · { $state } · written
journal-no-sessions = No sessions yet.
journal-field-topic = Topic: { $text }
journal-field-saw = What I saw: { $text }
journal-field-willTry = What I will try: { $text }
journal-field-trialLesson = Trial lesson: { $text }
journal-field-result = Result: { $text }
journal-button-topic = Topic
journal-button-saw = What I saw
journal-button-willTry = What I will try
journal-button-trialLesson = Trial lesson
journal-button-result = Result
journal-ask-topic = What was the session about? Write the topic in one message.
journal-ask-saw = What did you see that is useful?
journal-ask-willTry = What will you try?
journal-ask-trialLesson = When and where will the trial lesson be? A date or a note.
journal-ask-result = What came of it?
journal-skip = Skip
journal-ready = Done
journal-kept = Noted. You can change it until the internship ends.
journal-ended = The internship is over, entries do not change any more.
journal-comment = The master's comment: { $text }
journal-card-button = Card
journal-card-title = Effectiveness card
journal-card-none = The programme has no competencies chosen, so there is no card yet.
journal-card-line = { $number }. { $title }: { $start } → { $end }
journal-card-evidence = Evidence: { $text }
journal-card-conclusion = The master's conclusion: { $text }
journal-card-competency =
    At the start: { $start }
    At the end: { $end }
    Evidence: { $evidence }
    The master's conclusion: { $conclusion }
journal-card-start-profile = Start from profile
journal-card-end-profile = End from profile
journal-card-no-profile = There is no profile by these competencies yet: take the diagnosis, or write the figures yourself.
journal-card-taken = Taken from your profile.
journal-card-wrong = Write a percentage from 0 to 100, for example 62.5.
journal-card-ask-startTenths = How many percent was it at the start? For example: 41.7.
journal-card-ask-endTenths = How many percent is it now?
journal-card-ask-evidence = What shows it? Write it in one message.
journal-card-field-startTenths = Start
journal-card-field-endTenths = End
journal-card-field-evidence = Evidence
journal-card-file-button = Card DOCX
journal-card-file = Card { $name }
journal-card-doc-title = Card of professional effectiveness
journal-card-doc-competency = Competency
journal-card-doc-start = Start
journal-card-doc-end = End
journal-card-doc-evidence = Evidence
journal-card-doc-conclusion = The master's conclusion
journal-card-doc-participant = Participant
journal-doc-title = Journal of continuous professional growth
journal-doc-full-name = Participant
journal-doc-site = Site
journal-doc-programme = Programme
journal-doc-group = Group
journal-doc-period = Period
journal-doc-master = Master
journal-doc-date = Date
journal-doc-module = Module
journal-doc-hours = Hours
journal-doc-topic = Topic
journal-doc-saw = What I saw
journal-doc-will-try = What I will try
journal-doc-trial-lesson = Trial lesson
journal-doc-result = Result
journal-doc-comment = The master's comment
journal-doc-total-hours = Hours in all
journal-doc-totals = Modules
journal-doc-file = Journal { $name }

notice-internship-admitted = You are in the internship group “{ $group }” ({ $site }). Sessions, hours and the journal: /journal.
notice-session-make-up =
    Make-up session: “{ $title }”. You lack hours and are on its list.
    When: { $when }
    Where: { $place }
notice-session-open = Open the session
notice-journal-asked = How was the session “{ $title }”? A few lines in the journal take some three minutes, any question can be skipped.
notice-journal-commented =
    The master answered your entry “{ $title }”:
    { $comment }

data-internships = Internship
data-internship = { $group } · { $site } · { $state }
data-internship-entry = Entry: { $text }
data-internship-card = Card, { $competency }: { $text }
data-internship-admitted = admitted
data-internship-left = left
data-internship-completed = completed
look-internship = a decision about an internship

## Attendance among one's own data

data-attended = “{ $title }”: { $state }{ $hours }, { $date }
data-attended-present = you were there
data-attended-partial = you were there for a part of the time
data-attended-noShow = you did not come
data-attended-excused = excused
data-survey-answered = “{ $title }”: you answered an anonymous survey. What you said is not joined with you, and cannot be found.

## Mentoring

mentor-button = Mentoring
pairs-button = Mentoring pairs
pair-kind-teacherToTeacher = teacher to teacher
pair-kind-reverse = reverse mentoring
pair-kind-situational = situational mentoring
pair-kind-team = team mentoring
pair-state-draft = draft, nobody was asked
pair-state-requested = a mentor is asked for
pair-state-proposed = waiting for answers
pair-state-active = working
pair-state-ending = coming to its end
pair-state-ended = ended
pair-state-declined = did not come about
pair-light-green = 🟢 meeting, days without: { $days }
pair-light-yellow = 🟡 have not met for a while, days: { $days }
pair-light-red = 🔴 silent, days: { $days }
pair-side-mentor = Mentor
pair-side-mentee = Mentee
pair-sides-mentor = Mentors
pair-sides-mentee = Mentees
pair-who = { $who }: { $names }
pair-about = { $kind }. Competency: { $competency }
pair-any-competency = no competency chosen
pair-order-missing = No order written down yet
pair-order = Order no. { $number } of { $date }
pair-order-period = { $order }, { $from } – { $to }
pair-order-until = { $order }, until { $to }
pair-state-line = State: { $state }
pair-ending-line = Coming to its end, last day { $date }. Reason: { $reason }

mentor-title = Mentoring
mentor-none = You have no pair yet. You can ask for a mentor, or say that you are ready to help.
mentor-hint = Your pairs. What you write in the plan and the journal is seen by the members alone.
mentor-ready-on = You said: ready to be a mentor. A methodologist sees your name and what you are strong in, in words. No numbers of your profile.
mentor-ready-off = If you say “Ready to be a mentor”, a methodologist sees your name and what you are strong in, in words, without numbers.
mentor-ready-button = Ready to be a mentor
mentor-not-ready-button = Not ready for now
mentor-ready-stored = Noted. There is no pair without your consent.
mentor-not-ready-stored = Taken back. There will be no new offers because of it.
mentor-ask-button = Ask for a mentor
mentor-back = ‹ Mentoring
mentor-line-asked = You are invited into a pair
mentor-line-waits = Waiting for the others
mentor-line-member = { $names } · { $state }
mentor-invited-title = Invitation into a pair
mentor-invited-mentor = You are invited to be a mentor: to help a colleague where you are strong.
mentor-invited-mentee = A mentor was found for you, and has agreed already.
mentor-invited-with = { $name }, { $organisation }
mentor-invited-nameless = You learn your colleague's name when they agree too.
mentor-invited-terms = The bot appoints nobody: the order and the pay are made elsewhere. You can decline without explaining, nobody learns why.
mentor-accept = Accept
mentor-decline = Decline
mentor-accepted = Thank you, your answer is kept.
mentor-declined = Your answer is kept. Nobody learns why.
mentor-answer-outdated = This offer does not wait for an answer any more.
mentor-waits-request = A methodologist has your request. They look for a mentor and ask for their consent, then for yours.
mentor-waits-answer = You agreed. Waiting for the others; we will write.
mentor-waits-about = Competency: { $competency }
mentor-gone = You have no such pair: it was taken back, did not come about, or is not yours.
mentor-help-question = What do you need a mentor's help in?
mentor-help-confirm = Asking for a mentor. Competency: { $competency }.
    
    The methodologist of your territory sees it, and whoever they invite sees your name and the competency. Nobody sees results of questionnaires.
mentor-help-send = Send the request
mentor-help-asked = A methodologist has your request. When a mentor agrees, we ask you too.
mentor-help-already = There is such a request, it waits for an answer.
mentor-help-nowhere = First a school has to accept you: then it is clear which methodologist to ask.

mentor-card-title = Pair
mentor-card-back = ‹ Pair
mentor-meetings-button = Meetings
mentor-plan-button = Plan
mentor-journal-button = Journal
mentor-end-button = End the pair
mentor-keep-button = Keep the pair
mentor-next-answer = The meeting { $when } is over. Say what it was: “Meetings”
mentor-next-meeting = Next meeting: { $when }
mentor-next-proposed = Times for a meeting are proposed, one of you chooses: “Meetings”
mentor-next-none = No meeting is agreed
mentor-both-zones = { $own } · { $other }

mentor-plan-title = Plan of the pair
mentor-plan-empty = Empty so far. An item is one line.
mentor-plan-line = { $number }. { $term } — { $content }{ $state }
mentor-plan-done = { " · has a result" }
mentor-plan-add = Add an item
mentor-plan-ask = Write an item in one line: term — content — expected result. For example: by December — visit a lesson — analysis
mentor-plan-wrong-empty = An empty line. Write: term — content — expected result
mentor-plan-wrong-termUnreadable = I did not understand the term. “December”, “15.10”, “March 2027” will do. Write the item again.
mentor-plan-wrong-tooLong = Too long: up to 1000 characters for the content and 500 for the result.
mentor-plan-refused-over = The pair does not work any more: the plan stays as it is.
mentor-plan-refused-full = The plan has 20 items already.
mentor-plan-refused-gone = This item is gone.
mentor-plan-refused-hasResult = The item has a result and stays in the plan.
mentor-plan-term = Term: { $term }
mentor-plan-expected = Expected result: { $expected }
mentor-plan-result = Result: { $result }
mentor-plan-write-result = Write the result
mentor-plan-ask-result = What came out of “{ $content }”?
mentor-plan-remove = Remove the item
mentor-plan-back = ‹ Plan
mentor-text-empty = An empty message. Write it in words.
mentor-text-long = Too long: { $length } characters, { $max } fit. Write it shorter.

mentor-meetings-title = Meetings of the pair, held: { $held }
mentor-meetings-none = No meetings yet.
mentor-meetings-back = ‹ Meetings
mentor-propose-button = Propose times
mentor-open-proposed = You proposed times
mentor-open-choose = Choose a time
mentor-open-meeting = { $when }
mentor-meeting-title = Meeting
mentor-meeting-line = { $when } · { $state }
mentor-meeting-state-proposed = a time is being chosen
mentor-meeting-state-confirmed = agreed
mentor-meeting-state-asked = over, waiting for your word
mentor-meeting-state-held = held
mentor-meeting-state-missed = did not take place
mentor-meeting-state-cancelled = called off
mentor-meeting-refused-over = The pair does not work any more: no meetings can be agreed.
mentor-meeting-refused-outdated = The meeting has changed. Look how it is now.
mentor-meeting-refused-ownProposal = Your side proposed the times: the other one chooses.
mentor-meeting-refused-past = That time has passed. Propose another one.
mentor-meeting-refused-noSlots = Choose one to three times.
mentor-meeting-agreed = Agreed. We remind you the day before and two hours before.
mentor-meeting-called-off = The meeting is called off, the other side is told.
mentor-slots-question = When would it suit you? Mark up to three times by your clock. The other side sees them by theirs.
mentor-slot-button = { $date } { $time }
mentor-slot-chosen = ✓ { $time }
mentor-slots-send = Propose these
mentor-slots-type = Type times
mentor-slots-most = Not more than three.
mentor-slots-sent = Sent. I write when a time is chosen.
mentor-slots-ask = Write up to three times by your clock. For example: 15.10 14:00, 16.10 15:30
mentor-slots-wrong-unreadable = I did not understand “{ $text }”. Write it like this: 15.10 14:00, 16.10 15:30
mentor-slots-wrong-past = “{ $text }” has passed. Write another time.
mentor-slots-wrong-tooFar = “{ $text }” is too far away. Check the date.
mentor-slots-wrong-tooMany = More than three: “{ $text }”. Leave up to three.
mentor-proposed-mine = Your side proposed times. The other one chooses.
mentor-proposed-choose = Choose a time for the meeting:
mentor-moved-no-times = The meeting was moved. Propose new times.
mentor-other-times = Propose others
mentor-move-button = Move
mentor-cancel-button = Call off
mentor-cancel-sure = Call the meeting off? The other side is told at once.
mentor-cancel-yes = Call it off
mentor-cancel-no = ‹ Keep it
mentor-answer-met = We met
mentor-answer-moved = We moved it
mentor-answer-no = It did not take place
mentor-answer-stored = Noted.
mentor-said = { $name }: { $answer }
mentor-said-met = “we met”
mentor-said-moved = “we moved it”
mentor-said-no = “it did not take place”
mentor-disputed = Your answers differ. Nothing bad: talk it over and change your answer with a button.

mentor-journal-title = Journal, entries: { $count }
mentor-journal-empty = No entries yet. We offer one after a meeting, you can add one yourselves.
mentor-journal-hint = Both sides see and write it, nobody else.
mentor-journal-line = { $date } · { $about }
mentor-journal-untitled = no topic
mentor-journal-add = Add an entry
mentor-journal-write = Write in the journal
mentor-journal-document = Journal as DOCX
mentor-journal-back = ‹ Journal
mentor-field-topic = Topic
mentor-field-content = Content
mentor-field-result = Result
mentor-field-task = Task
mentor-field-skip = Skip
mentor-field-enough = Enough
mentor-ask-topic = What was the topic?
mentor-ask-content = What did you do?
mentor-ask-result = What came out of it?
mentor-ask-task = What is the task until the next meeting?
mentor-entry-line = { $field }: { $text }
mentor-entry-blank = —
mentor-entry-remove = Remove the entry
mentor-entry-refused-full = The journal has too many entries.
mentor-entry-refused-gone = This entry is gone.
mentor-entry-refused-notHeld = There will be an entry when the meeting was held.
mentor-entry-refused-notOwn = Whoever began an entry can remove it.
mentor-document-coming = Making the file
mentor-document-caption = Plan and journal of the pair. Whom to show it is yours to decide.
mentor-doc-title = Mentoring journal
mentor-doc-mentor = Mentor
mentor-doc-mentee = Mentee
mentor-doc-kind = Form
mentor-doc-competency = Competency
mentor-doc-order = Basis
mentor-doc-period = Period
mentor-doc-plan = Plan
mentor-doc-term = Term
mentor-doc-content = Content
mentor-doc-expected = Expected result
mentor-doc-journal = Meetings
mentor-doc-date = Date
mentor-doc-topic = Topic
mentor-doc-result = Result
mentor-doc-task = Task
mentor-doc-footer = Made on { $date }
mentor-doc-file = Mentoring_journal_{ $number }

mentor-end-ask = Why do you end the pair? Write it in one line: the members see the reason. The pair ends after three working days, until then you can change your mind.
mentor-end-no = ‹ Keep the pair
mentor-end-asked = Noted. Last day of the pair: { $date }. The others know; until that day you can change your mind.
mentor-end-refused = It cannot be ended now: it is coming to its end already, or does not work.
mentor-kept = The pair goes on, the others are told.
mentor-keep-refused = It is too late to change it, or the other side asked for the end.

pairs-title = Mentoring pairs
pairs-none = No pairs yet.
pairs-nobody = not chosen
pairs-count-green = 🟢 meeting: { $count }
pairs-count-yellow = 🟡 have not met for a while: { $count }
pairs-count-red = 🔴 silent: { $count }
pairs-line = { $names } · { $state }
pairs-new-button = Propose a pair
pairs-back = ‹ Pairs
pairs-back-to-pair = ‹ The pair
pairs-kind-question = What kind of pair? The mentor is whoever is stronger in the competency; in a reverse pair that may be the younger colleague.
pairs-card-title = Pair
pairs-card-back = ‹ Pair
pairs-member = { $who }: { $name }, { $organisation } — { $answer }
pairs-answer-waiting = not asked yet
pairs-answer-asked = asked, waiting
pairs-answer-accepted = agrees
pairs-answer-declined = cannot
pairs-last-day = Last day: { $date }
pairs-held = Meetings held: { $count }
pairs-competency-button = Competency
pairs-competency-question = In which competency is help needed?
pairs-find-mentee = Whom to help: by name
pairs-find-mentor = Mentor by name
pairs-suggest-button = Suggest a mentor
pairs-remove = Remove: { $name }
pairs-propose-button = Propose the pair
pairs-proposed = The mentor was asked first. When they agree, the other side is asked.
pairs-withdraw-button = Take back
pairs-withdraw-sure = Take it back? Whoever was asked is told that the pair did not come about, without reasons.
pairs-withdraw-yes = Take back
pairs-withdrawn = Taken back.
pairs-order-button = Write the order down
pairs-order-again = Correct the order
pairs-order-ask = Write number, date and period in one line. For example: № 15-od of 01.09.2026, from 01.09.2026 to 31.05.2027
pairs-order-numberMissing = I see no number of the order. For example: № 15-od of 01.09.2026, from 01.09.2026 to 31.05.2027
pairs-order-dateMissing = I see no date of the order. For example: № 15-od of 01.09.2026
pairs-order-dateWrong = There is no such date, or there are more than three. Write the order's date, the first and the last day.
pairs-order-periodWrong = The period ends before it begins. Check the dates.
pairs-order-kept = The order is kept.
pairs-end-button = End the pair
pairs-keep-button = Keep the pair
pairs-gone = There is no such pair of yours.
pairs-refused-wrongState = The pair has changed: this cannot be done.
pairs-refused-notAsked = This person was not asked.
pairs-refused-alreadyMember = This person is in the pair already.
pairs-refused-notMember = This person is not in the pair.
pairs-refused-sideFull = There is somebody on this side already. A team has several.
pairs-refused-sideMissing = Choose both sides.
pairs-suggest-title = Who could be asked. Competency: { $competency }
pairs-suggest-none = Nobody who agreed to be found. Choose by name: consent is asked for in any case.
pairs-suggestion = { $number }. { $name }, { $organisation }: { $words }
pairs-word-strong = strong in this competency
pairs-word-ready = agreed to help
pairs-word-shared = shows the profile to methodologists
pairs-word-both = help could go both ways
pairs-suggest-same = Own school first
pairs-suggest-all = Any school
pairs-find-ask = Write a name.
pairs-find-none = Nobody of that name among people accepted in the territory who have come to the bot. Write it differently.
pairs-find-which = Which of them? You can write a name again.

notice-pair-requested = Somebody asks for a mentor. Choose whom to ask.
notice-pair-requested-again = The mentor invited cannot now. The request waits again: choose somebody else.
notice-pair-asked = You are invited into a mentoring pair. Look and answer when it suits you.
notice-pair-active = The pair has come about: everybody agreed. Agree on a first meeting.
notice-pair-needs-order = A pair has come about. When the order is ready, write down its number and dates.
notice-pair-declined = The pair did not come about this time. It happens; thank you for answering.
notice-pair-not-formed = A pair did not come about. You can propose another one.
notice-pair-ending = The end of the pair was asked for. Last day: { $date }.
notice-pair-kept = The end of the pair was taken back, it goes on.
notice-pair-ended = The mentoring pair has ended. The journal stays with its members.
notice-pair-silent = You have not met for { $days ->
    [one] { $days } day
   *[other] { $days } days
 }. Would you like to agree on a meeting?
notice-meeting-proposed = Times for a meeting were proposed to you. Choose one.
notice-meeting-confirmed = A meeting is agreed: { $when }. We remind you the day before and two hours before.
notice-meeting-moved = The meeting is to be moved. The old time does not hold, choose a new one.
notice-meeting-cancelled = The meeting was called off. Agree on a new one when it suits you.
notice-meeting-asked = The time of the meeting is over. What was it?
notice-meeting-disputed = You answered differently about the meeting. Talk it over and, if need be, change your answer.
data-mentoring = Mentoring
data-mentor-ready = Said: ready to be a mentor
data-pair = { $side }: { $kind }; { $state }; order no. { $order }
data-pair-plan = Plan: { $content }; result: { $result }
data-pair-entry = Journal, { $date }: { $text }
data-pair-answer = Meeting { $when }: { $answer }
data-leave = Leave: from { $from } to { $to }
suggest-ask-mentor = Find a mentor
mentor-withdraw-button = Take the request back
mentor-withdrawn = The request is taken back. You can ask again any day.
data-event-draft = Draft of an event: { $title }
menu-calendar = School calendar

## Reports

report-language = en-GB
report-hidden = fewer than 5 answers
report-no-data = no data
report-within = within the error
report-number = { $whole }.{ $tenth }
report-parts = { $numerator } of { $denominator }
report-margin = ± { $whole }.{ $tenth }
report-people = { $count } people
report-at-least = from { $count }
denominator-title = Denominator of the indicators · { $territory }
denominator-now = Now: { $what }
denominator-not-chosen = Nobody has chosen it yet.
denominator-chosen-on = Chosen on { $date }
denominator-differ = The sources give different numbers. Which one is right is for you to decide.
denominator-agree = The sources agree.
denominator-printed = The choice is printed in every report; earlier reports do not change.
denominator-of-staff = { $value } · teaching staff in the bot’s list
denominator-of-teachers = { $value } · teachers in the bot’s list
denominator-of-schoolTable = { $value } · total of the table of schools
denominator-of-stated = { $value } · stated: { $note }
denominator-pick-staff = { $value } in the bot’s list
denominator-pick-teachers = { $value } teachers
denominator-pick-schoolTable = { $value } by the table
denominator-pick-stated = { $measure ->
    [teachers] { $value } teachers, text
   *[other] { $value } by the text
 }
denominator-picked = ✓ { $pick }
denominator-own = Type another number
denominator-to-indicators = ‹ To the indicators
denominator-back = ‹ Back
denominator-ask = Write the number and where it comes from: “349, text of the programme”.
denominator-no-number = I see no number. Write, for example: “349, text of the programme”.
denominator-whose = The denominator of which territory?
denominator-outcome-chosen = Chosen
denominator-outcome-unchanged = It is so already
denominator-outcome-gone = The table has changed, look at the numbers again
denominator-outcome-noSource = Add where the number comes from: “349, text of the programme”. The source is printed in the report.
denominator-outcome-denied = The methodologist of that territory chooses this

# ── Monitoring ──
command-monitoring = monitoring calendar
monitoring-title = Monitoring
monitoring-none = The calendar is empty. Take a ready one or add an item of your own.
monitoring-no-role = Methodologists keep the monitoring calendar. An administrator grants the role.
monitoring-gone = This item is not there any more.
monitoring-not-now = There is nothing to mark this month.
monitoring-fixed = The months of this item are set by the programme.
monitoring-open = Open the calendar
monitoring-back = ‹ Monitoring
monitoring-back-to-item = ‹ The item
monitoring-add = Own item
monitoring-take = Take a ready one
monitoring-responsible = In charge: { $responsible }
monitoring-when = When: { $when }
monitoring-yearly = every year, { $months }
monitoring-no-months = no months chosen
monitoring-waits = due this month
monitoring-done-on = done { $date }
monitoring-next = { $month }
monitoring-never = not due any more
monitoring-mark = Done
monitoring-unmark = Take the mark back
monitoring-months = Months
monitoring-months-ask = In which months of every year? Tap the ones you need.
monitoring-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
monitoring-chosen = ✓ { $name }
monitoring-ready = Done
monitoring-report = Which report
monitoring-report-ask = What should this item open?
monitoring-report-deficits = Deficits
monitoring-report-categories = Categories
monitoring-report-development = Development
monitoring-report-shortage = Staff shortage
monitoring-report-indicators = Indicators
monitoring-report-council = Council summary
monitoring-open-report = Open: { $report }
monitoring-remove = Delete the item
monitoring-remove-ask = Delete “{ $title }” from the calendar together with its marks?
monitoring-removed = Deleted.
monitoring-ask-title = What is to be looked at? Write its name in one message; the months come next.
monitoring-bad-title = Write a name in words, { $max } characters at most.
monitoring-which-territory = For which territory?
monitoring-shipped-title = What do you want to take?
monitoring-shipped-counts = monitoring items: { $items }, stages: { $stages }
monitoring-taken = Records added: { $count }.
monitoring-taken-already = It is there already, nothing was changed.
monitoring-stage = “{ $project }”: stage { $number }. { $title }
monitoring-stage-before = “{ $project }”: stage “{ $title }” begins: { $month }
monitoring-stage-over = “{ $project }”: all stages are over
notice-monitoring-due = Due this month in the monitoring calendar:

## Announcements and groups of people: notices

announcement-why-me = Why did I get this
notice-announcement-to-approve = An announcement waits for your consent: { $people } people, chats and topics: { $groups }. Without a second methodologist it does not leave.
notice-announcement-look = Have a look
notice-announcement-approved = Your announcement was approved.
notice-announcement-returned = Your announcement was returned: change it and send it again.
notice-announcement-open = Open the announcement
notice-announcement-report = The announcement is done. Arrived: { $sent }, did not arrive: { $failed }, unknown: { $uncertain }.
notice-group-active = The chat “{ $chat }” of the group “{ $group }” works again: messages will go there.
notice-group-topicClosed = The topic “{ $chat }” of the group “{ $group }” is closed: nothing can be written there. Open it and all will work.
notice-group-topicGone = The topic “{ $chat }” of the group “{ $group }” is gone. Type /link in a new one.
notice-group-noRights = I may not write in the chat “{ $chat }” of the group “{ $group }”. Allow sending messages or make me an administrator.
notice-group-removed = I am not in the chat “{ $chat }” of the group “{ $group }” any more. Add me again if the chat is needed.
notice-group-open = Open the group
notice-group-joined = You were added to the group “{ $group }”. Who is in it and how to leave: in the list of your groups.
notice-group-own = My groups
report-xlsx-table = Table
report-xlsx-notes = Notes
report-xlsx-numerator = numerator
report-xlsx-denominator = denominator
report-xlsx-people = people
report-xlsx-margin = error, ±
report-xlsx-accuracy = accuracy
report-docx-rows = Item
report-docx-approve = APPROVED
report-docx-approver = position
report-docx-signature = signature
report-docx-name = surname, initials
report-docx-date = date
report-docx-author = Responsible for the figures
report-docx-made = Made on { $day }

## Campaigns: what their people are told
notice-campaign-invited =
    You are invited to “{ $title }”. Answers until { $date }, in parts if you like.
    Only you see the result until you show it yourself.
notice-campaign-not-started = “{ $title }” is waiting for you. It takes some minutes, in parts if you like, until { $date }. Only you see the result.
notice-campaign-unfinished = “{ $title }”: { $answered } answers are saved. You can go on from there until { $date }.
notice-campaign-not-started-last = Today is the last day of “{ $title }”. There is still time: answers count until the night. Only you see the result.
notice-campaign-unfinished-last = Today is the last day of “{ $title }”: { $answered } answers are saved, the rest is left.
notice-campaign-extended = You were given more time for “{ $title }”: answers until { $date }. What you have answered is kept.
notice-campaign-daily =
    { $count ->
        [one] { $count } question for today
       *[other] { $count } questions for today
    }: “{ $title }”, until { $date }.
campaign-begin = Begin
campaign-daily-offer =
    { $count ->
        [one] { $count } question a day
       *[other] { $count } questions a day
    }
campaign-daily-stop = As I like
campaign-silence = Do not remind me
campaign-silenced = All right, no more reminders of this one. It stays in /diagnose while it is open.
campaign-silence-undo = Remind me after all
campaign-not-silent = You will be reminded if it is not done in time.
campaign-daily-set =
    All right: every working day about 16:00 you get { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }, and no other reminders. The first ones can come now.
campaign-daily-unset = All right, answer as you like.
campaign-gone = This one is closed already
campaign-all-done = You have answered everything, thank you. Answers can be changed until the deadline: /diagnose
campaign-next = Next questionnaire
attempt-enough-today = That is all for today, the answers are saved. { $tomorrow } more tomorrow.
attempt-more-now = More now
attempt-stopped = “{ $title }” was stopped: { $reason }. What you answered is saved.
attempt-stopped-plain = “{ $title }” was stopped. What you answered is saved.
attempt-unfinished = The deadline of “{ $title }” has passed, it stays unfinished. No harm done: the answers are saved and nobody sees them. You can take it for yourself any day: /diagnose

# ── People of a territory ──
people-search-button = Find a person
people-search-hint = Type a part of a name to search.
people-found-all = People: { $count }
people-found-text = “{ $text }”: { $count }
people-found-nobody = Nobody was found.
people-presence-all = All
people-presence-notInBot = Not in the bot
people-presence-onLeave = On leave
people-presence-left = Left
people-chosen = ✓ { $name }
people-on-leave = On long leave since { $date }.
people-has-left = Does not work here any more.
people-roles = Roles
people-work = Leave, dismissal
people-work-ask = What has changed? People on long leave and those who left stand in no denominator and get no campaign reminders. Their data stay theirs.
people-work-leave = Went on long leave
people-work-back = Came back from leave
people-work-left = Left the organisation
people-work-saved = Saved
people-left-ask = { $name } does not work here any more: { $organisation }? Roles in this organisation end.
people-card-back = ‹ Card
people-roles-title = Roles: { $name }
people-roles-none = There are no roles here, and there were none.
people-role-add = + { $role }
people-role-end = End { $number }
people-role-term = { $name }, { $role }: until which day?
people-role-until = { $date }
people-role-open = No end
people-role-basis = On what basis? Write, for example: “order 45”. Another period: “01.09.2026 – 31.08.2027, order 45”.
people-role-no-basis = Without an order
people-role-badDate = I did not understand the period. Write it like this: 01.09.2026 – 31.08.2027, order 45
people-role-tooLong = The basis is longer than 200 characters. Write less, for example: order 45
people-role-granted = The role was given
people-role-unchanged = There is such a role already
people-role-was-ended = The role was ended
people-role-since = since { $from }
people-role-period = { $from } – { $to }
people-role-without-basis = without an order
people-role-ended = { $role } (ended)
people-sheets-button = QR sheets
people-sheets-ask = { $organisation }: I will make a file with personal invitations for everybody who is not in the bot yet. Cut the cards apart and hand them out. Earlier personal invitations of these people stop working.
people-sheets-make = Make the file
people-sheets-making = Making it
people-sheets-nobody = Everybody is in the bot already
people-sheets-title = Personal invitations
people-sheets-steps = Point your phone’s camera at the code and open the link in Telegram. The invitation is personal: give it only to the person named here.
people-sheets-note = Cut apart and hand out. Each code opens once.
people-sheets-file = Invitations { $organisation }
people-sheets-caption = Invitations: { $count }. Valid until { $date }.

# ── Waiting for a decision ──
command-inbox = what waits for a decision
inbox-button = Waiting: { $count }
inbox-title = Waiting for a decision
inbox-no-role = Methodologists and coordinators decide here. An administrator grants the role.
inbox-nothing = Nothing waits.
inbox-routes = Routes: { $count }
inbox-evidence = Evidence: { $count }
inbox-requests = Requests: { $count }
inbox-pairs = Asked for a mentor: { $count }
inbox-announcements = Announcements: { $count }
inbox-imports = Imports not applied: { $count }
inbox-uncertain = Unclear whether they arrived: { $count }

# Results of a campaign
notice-results-released = The results of the campaign “{ $title }” are ready. They were counted once and will not change.
notice-results-open = See the results
import-problem-wholeNumberExpected = “{ $value }” is not a whole number.
import-problem-percentExpected = “{ $value }” is not a share in percent.
import-problem-cellEmpty = The cell is empty.
import-problem-partOverWhole = The part is more than the whole: { $numerator } of { $denominator }.
import-problem-shareMisrounded = The share is rounded wrongly: { $numerator } of { $denominator } = { $computed }%, printed { $printed } (should be { $rounded }). Taken as printed.
import-problem-shareWrong = The share does not match its parts: { $numerator } of { $denominator } = { $computed }%, printed { $printed }. Taken as printed.
import-problem-shareForced = The share was bent to make 100%: { $numerator } of { $denominator } = { $computed }%, printed { $printed } instead of { $rounded }.
import-problem-categoriesDoNotAddUp = First { $first } and highest { $highest } make { $computed }, printed { $printed }.
import-problem-sharesDoNotAddUp = The printed shares do not add up: { $first } + { $highest } = { $sum }, the total says { $total }. An effect of rounding: the counts agree.
import-problem-totalDiffers = The total is not the sum of the rows: printed { $printed }, the rows make { $computed }.
import-problem-partsDiffer = The parts do not add up: together { $computed }, should be { $printed }.
import-problem-staffNumbersDiffer = The number of teaching staff is given differently:{ $table ->
    [0] {""}
   *[other] {" "}{ $table } by the table of schools,
 }{ $staff ->
    [0] {""}
   *[other] {" "}{ $staff } by the text,
 }{ $teachers ->
    [0] {""}
   *[other] {" "}{ $teachers } teachers,
 } { $roster } in the bot’s list. You choose the denominator.
import-problem-schoolUnknown = There is no school “{ $value }” in the district.
import-problem-schoolUnknownNear = There is no school “{ $value }” in the district. The nearest is { $nearest }.
import-problem-schoolTwice = { $value } stands in row { $row } already.
import-problem-schoolsAbsent = Not in the table ({ $count }): { $names }.
import-problem-ageWithoutBand = No group holds the age { $ages }: “{ $band }”.
import-problem-ageBandUnclear = “{ $value }” tells no ages. Taken as printed; “30–39” would be understood.
import-problem-staffGroupOther = “{ $value }” is neither teaching staff nor administration. Taken as a group of its own.
import-problem-ageInTwoBands = The age { $age } stands in two groups: “{ $band }” and “{ $other }”.
import-problem-vacanciesNotDistributed = { $count } vacancies, { $schools } schools named: where they are is not said.
import-problem-vacanciesFewerThanSchools = { $count } vacancies, but { $schools } schools named.
import-problem-subjectSpelling = “{ $value }” is “{ $nearest }” in the list of subjects. Taken as printed.
import-problem-postsDiffer = The rows make { $computed } posts, the text says { $printed }.
import-problem-pupilsNamed = The file holds names of pupils. The bot keeps no data of children: leave two numbers per school, how many managed and how many wrote.
import-problem-wordUnknown = I do not know the word “{ $value }”.
import-problem-wordUnknownNear = I do not know the word “{ $value }”. The nearest is “{ $nearest }”.
import-problem-textTooLong = The text is longer than { $most } characters.
import-problem-rowTwice = The same stands in row { $row } already.
import-problem-personUnknown = “{ $value }” is not among the teachers of the district.
import-problem-personUnknownNear = “{ $value }” is not among the teachers of the district. The nearest is { $nearest }.
import-problem-personElsewhere = “{ $value }” does not work at “{ $school }”.
import-problem-personSeveral = “{ $value }”: there are { $count } of them. Add the school.
import-problem-dateAhead = “{ $value }” has not come yet.
import-problem-dateNeedsMonth = “{ $value }”: at least the month is needed, “March { $value }”.
import-problem-dateImpossible = There is no such date: “{ $value }”.
import-problem-dateUnreadable = I do not understand the date “{ $value }”. Write 15.03.2023 or “March 2023”.
import-problem-projectUnknown = There is no project “{ $value }”.
import-problem-projectUnknownNear = There is no project “{ $value }”. The nearest is { $nearest }.
import-problem-competencyUnknown = I do not know the competency “{ $value }”.
import-problem-competencyUnknownNear = I do not know the competency “{ $value }”. The nearest is “{ $nearest }”.
import-problem-competencySeveral = “{ $value }” stands in several frameworks: { $frameworks }. Add the column “Система компетенций”.
import-problem-resultEmpty = Neither a level nor points.
report-as-png = Picture

## Coverage of a campaign

coverage-title = Coverage: { $campaign }
coverage-of = { $territory }. { $division }, on { $day }
coverage-by-organisation = By organisation
coverage-by-subject = By subject
coverage-by-service = By service
coverage-by-category = By category
coverage-service = Service { $band }
coverage-unknown = Not stated
coverage-sum = Submitted { $value }
coverage-submitted = submitted
coverage-in-progress = in progress
coverage-not-started = not started
coverage-unreachable = unreachable
coverage-submitted-share = Submitted
coverage-total = Total
coverage-total-told = Of the rows shown
coverage-note-hidden = “Fewer than 5 answers”: 1 to 4 people have submitted, or the group is smaller than five.
coverage-note-no-sum = The total is not shown: what is hidden could be computed from it.
coverage-note-unreachable = Unreachable: not started, and an invitation does not reach them.
coverage-remind = Remind who has not started ({ $count })
coverage-remind-some = Remind who has not started
coverage-divide = Divisions
coverage-divide-ask = How to show the coverage?
coverage-other = Another campaign
coverage-other-ask = Which campaign?
coverage-back = ‹ To the coverage
coverage-untold = This division cannot be shown: what another one hides could be computed from it.
coverage-none = No campaign has begun yet. The coverage appears with the first one.
coverage-none-short = There is no such campaign.
coverage-denied = The coverage is for the territory’s methodologist and an organisation’s coordinator.
figures-back = ‹ To the figures
command-coverage = who has been diagnosed

## Groups of people

command-groups = groups and communities
command-link = bind a chat to a group
groups-title = Groups and communities
groups-none = There are no groups yet. Create the first one: for a school, for the district or for two schools of different districts.
groups-line = { $number }. { $title } · members: { $members } · { $chats }
groups-chats = chats: { $chats }
groups-chats-troubled = chats: { $chats }, closed to me: { $troubled }
groups-all = All groups
groups-new = New group
groups-own-button = My groups
groups-own-title = My groups
groups-own-line = • { $title } ({ $kind })
groups-own-curated = • { $title } ({ $kind }), you are the curator
groups-own-none = You are in no group yet. A methodologist or a curator can add you.
groups-own-back = ‹ My groups
groups-back = ‹ Groups
groups-back-to-group = ‹ To the group
groups-back-to-members = ‹ Members
groups-back-to-chats = ‹ Chats
groups-leave = Leave: { $title }
groups-leave-sure = Leave the group “{ $title }”? You can come back through a methodologist or by a curator's link.
groups-leave-yes = Leave
groups-left = You left the group
groups-kind-peer = Peer learning group
groups-kind-schoolAssociation = School association
groups-kind-districtAssociation = District association
groups-kind-network = Community across districts
groups-short-peer = Peers
groups-short-schoolAssociation = Schools
groups-short-districtAssociation = District
groups-short-network = Networks
groups-which-territory = For which territory is the group?
groups-which-kind = What kind of group is it?
groups-which-level = How far does it reach?
groups-which-competency = What does the group work on?
groups-no-competency = No direction
groups-ask-title = Write the title of the group, 3 to 80 characters.
groups-ask-curator = Who will be the curator? Write a name.
groups-ask-member = Whom to add? Write a name.
groups-wrong-title = The title: 3 to 80 characters in one line. Write it differently.
groups-created = The group is created. Now add people and bind a chat.
groups-saved = Saved
groups-archived = The group is in the archive. Its chats are unbound, nobody is counted in it.
groups-archive = Archive
groups-archive-sure = Put the group “{ $title }” into the archive? Its chats will be unbound.
groups-archive-yes = Archive it
groups-rename = Rename
groups-curator = Curator
groups-kind = Kind
groups-level = Level
groups-competency = Direction
groups-members = Members
groups-chats-button = Chats
groups-card-kind = { $kind } · { $level }
groups-card-competency = Direction: { $competency }
groups-card-curator = Curator: { $name }
groups-card-no-curator = No curator yet
groups-card-members = Members: { $count }
groups-card-no-chats = No chat is bound: type /link in the chat or topic of the group
groups-card-chats = Chats and topics: { $count }, closed to me: { $troubled }
groups-members-title = { $title }: members ({ $count })
groups-members-none = Nobody yet.
groups-add = Add
groups-added = In the group now, and told so
groups-already = In the group already
groups-remove-sure = Take out of the group “{ $title }”: { $name }?
groups-remove-yes = Take out
groups-removed = Taken out of the group
groups-found-which = Which of them?
groups-found-none = Found nobody in your territory. Write it differently. People of other territories come by a link: “Members”, “Link”.
groups-join-link = Link for one person
groups-join-link-text =
    A link into the group “{ $title }”. It works for one person of any territory, until { $date }. Pass it on personally.

    { $link }
groups-joined = You are in the group “{ $title }”. You can leave any day: /groups
groups-join-already = You are in the group “{ $title }” already.
groups-join-invalid = This link into a group does not work any more. Ask whoever sent it for a new one.
groups-chats-title = { $title }: chats
groups-chats-how = To bind a chat or a topic: add @{ $bot } to the chat and type /link there. I neither read nor keep the talk.
groups-chat-active = I write there
groups-chat-topicClosed = the topic is closed
groups-chat-topicGone = the topic is gone
groups-chat-noRights = I may not write
groups-chat-removed = I am not there
groups-chat-check = Check
groups-chat-unlink = Unbind
groups-unlinked = The chat is unbound
groups-check-there = A check: announcements of the group “{ $title }” will come here.
groups-check-good = It worked: the message is in the chat.
groups-check-bad = It did not work: the chat does not take my messages.
groups-link-private = /link belongs into the chat of a group: add me there and type it there. The list of groups: /groups
groups-link-anonymous = I cannot see who writes in the name of the group. Turn anonymity off (Manage group → Administrators → you → “Remain anonymous”) and type /link as yourself.
groups-link-forwarded = I do not follow forwarded commands. Type /link here yourself.
groups-link-stranger = Let us meet first: open me in a private chat, then type /link here again.
groups-link-no-right = A chat is bound by a methodologist of the territory or by the curator of a group. Ask them to type /link here.
groups-link-go = Let us go on in the private chat: the group is chosen there. The button works for { $minutes } minutes and only for whoever typed the command.
groups-link-button = Open
groups-link-silent = I may not write in “{ $chat }”. Allow sending messages, open the topic or make me an administrator, then type /link again.
groups-link-which = Which group does “{ $title }” belong to?
groups-link-no-groups = There are no groups yet: create one and type /link in the chat again.
groups-link-expired = This button does not work any more. Type /link in the chat again.
groups-link-taken = This chat belongs to a group somebody else looks after. Agree with its curator.
groups-linked = “{ $chat }” is now a chat of the group “{ $title }”. It was told there.
groups-linked-silent = “{ $chat }” is bound to the group “{ $title }”, but I may not write there yet. Check it when that is possible.
groups-linked-there = This chat belongs to the group “{ $title }”: announcements will come here. I neither read nor keep what is said here.
pairs-filter-all = All
pairs-filter-waiting = Wait for a step
pairs-filter-silent = Silent
pairs-filter-chosen = ✓ { $name }
pairs-none-such = There are no such pairs.
internship-show-closed = Closed groups
internship-show-open = Open groups
command-announce = write an announcement
import-problem-planDateUnclear = I do not understand the term “{ $value }”: it stays “by plan”, without a month.
import-problem-directionSeveral = “{ $value }” may mean several things. Write in full: { $titles }.
import-problem-eventKindUnknown = I do not know the kind “{ $value }”. It was taken from the title.
import-problem-eventDateDiffers = There is such an event on { $was } already, the file says { $said }. Move it in /event: those who signed up will be told.
import-problem-notAnEvent = This is a row of a plan, no event, and the plan does not have it: left out.
import-problem-timeUnreadable = I do not understand the time “{ $value }”. Write 14:00 or 14:00–16:00.
import-problem-endsBeforeStart = The end comes before the beginning.
import-problem-dayExpected = “{ $value }”: a day is needed, 01.10.2024.
import-problem-serviceUnknown = Add the years of service: those with 0–2 years are admitted.
import-problem-notNovice = { $years } years of service are more than two. If you admit them anyway, write the reason.

# Import: the file
import-file-empty = The file is empty.
import-file-tooLarge = The file has more than { $max } MB. Split it.
import-file-unpacksTooLarge = There is too much inside the file: more than { $max } MB. Copy only the table into a new file.
import-file-notATable = This is not a table. An XLSX or CSV file is needed.
import-file-html = This is a web page with another extension. Open it in Excel and save it as XLSX.
import-file-oldExcel = This is the old Excel format (XLS). Open the file and save it as XLSX.
import-file-encrypted = The file has a password. Remove it and send the file again.
import-file-document = This is a document, not a table. Copy the table into Excel and save it as XLSX.
import-file-openDocument = This is ODS. Save the table as XLSX.
import-file-nested = There is another archive or file inside. Copy only the table into a new file.
import-file-macros = The file has macros. Save it as a plain XLSX without them.
import-file-damaged = The file is damaged and cannot be opened. Save it anew and send it again.
import-file-tooManySheets = The file has { $count } sheets; I read { $max } at most.
import-file-tooManyRows = More than { $max } rows. If they are empty below the table, delete them; if not, split the file.
import-file-tooManyColumns = More than { $max } columns. Delete what is right of the table.
import-file-cellTooLong = Sheet “{ $sheet }”, row { $row }: a cell has more than { $max } characters.
import-file-brokenCsv = Row { $row }: a quote is opened and not closed.
import-file-tooHard = The file is too heavy to be read. Copy the table into a new file without formatting.
import-file-formulaWithoutValue = Sheet “{ $sheet }”, row { $row }: a formula has no stored result. Open the file in Excel, save it and send it again.
import-file-archive = This is an archive. Unpack it and send the table itself.
import-file-unknownKind = The headings do not tell me what table this is. Take a template: /import.
import-problem-sheetMissing = There is no sheet “{ $heading }”.
import-problem-columnMissing = There is no column “{ $heading }”.
import-problem-columnMissingNear = There is no column “{ $heading }”. Is it “{ $nearest }”?
import-problem-columnUnknown = I do not read the column “{ $heading }”.
import-problem-sheetSkipped = I do not read the sheet “{ $skipped }”: it looks like the same table, and I take “{ $read }” alone. Put the rows on one sheet or send the sheets as separate files.
import-problem-rowsHidden = { $count } hidden rows: they are read as well.
import-problem-columnTwice = The column “{ $heading }” is there twice.
import-problem-noHeadings = No headings found. Expected: { $heading }.
import-problem-totalSkipped = This row sums others up: left out.
import-problem-noRows = There is no row below the headings.
import-problem-nameImpossible = “{ $value }” does not look like a full name.
import-problem-personTwice = { $value } stands in row { $first } already.
import-problem-personAmbiguous = { $value }: the school has { $count } of that name. I cannot tell them apart, change them by hand.
import-problem-accountOther = { $value }: the bot knows another Telegram ID. A file does not change it.
import-problem-accountTaken = This Telegram ID belongs to somebody else: { $value }.
import-problem-accountTwice = This Telegram ID stands in row { $row } already: { $value }.
import-problem-accountLeaving = This Telegram ID cannot be brought by a file: leave the cell empty.
import-problem-accountKnown = This Telegram ID is known, { $value }: I will add the workplace.
import-problem-accountImpossible = “{ $value }” is no Telegram ID: it is a number, not a name.
import-problem-numberImpossible = “{ $value }”: a whole number from { $least } to { $most } is needed.
import-problem-leaveWithoutDay = It does not say since when: I take today.
import-problem-roleWithoutBasis = The role has no basis: the number of an order.
import-problem-periodBackwards = The period ends before it begins: { $from } and { $to }.
import-problem-worksAgain = { $value } does not work in that school by the bot, and stands in the file. I put them back on the list.
import-problem-leftAndUnknown = Nobody knows this person, and the file says they left: not added.
import-problem-nameElsewhere = The same name: { $value } works in “{ $school }”. I take them for another person.
import-problem-nameShortened = “{ $value }” looks like “{ $known }” of the same school. Write the name in full.
import-problem-nameLonger = “{ $value }” looks like “{ $known }” of the same school. I take them for another person.
import-problem-peopleMissing = { $school }: { $count } { $count ->
    [one] person
   *[other] people
 } of the school’s list are not in the file: { $names }{ $more ->
    [yes] {" "}and others
   *[no] {""}
 }. { $marked ->
    [yes] I will mark them as gone.
   *[no] I leave them as they are.
 }
import-problem-organisationAlike = “{ $value }” looks like “{ $known }”. I take it for another organisation.
import-problem-organisationTwice = { $value } stands in row { $first } already.
import-problem-timezoneUnknown = There is no zone “{ $value }”. Write it like Asia/Novosibirsk.
import-problem-dateNotADay = A day is needed, like 15.03.2023, not “{ $value }”.
import-at-row = { $many ->
    [yes] Rows
   *[no] Row
 } { $row }
import-at-column = { $many ->
    [yes] Rows
   *[no] Row
 } { $row }, “{ $column }”
import-at-sheet-row = “{ $sheet }”, { $many ->
    [yes] rows
   *[no] row
 } { $row }
import-at-sheet-column = “{ $sheet }”, { $many ->
    [yes] rows
   *[no] row
 } { $row }, “{ $column }”
import-at-whole = The whole sheet
import-at-sheet = Sheet “{ $sheet }”
import-problem-line = { $place }: { $problem }

# Import: screens
command-import = load a table
import-denied = Tables are loaded by the methodologist of a district.
import-choose-territory = Which district is it for?
import-home = Import · { $territory }

    Send an XLSX or CSV table here. First I show what would change and what is wrong; nothing is done until you confirm.
import-kinds = What to load
import-list = Last imports
import-kinds-title = What can be loaded · { $territory }

    Choose a kind: I have a template with examples.
import-kind-title = { $title }

    { $columns }

    Columns with a star are needed, in any order.

    Take the template or send your file here.
import-kind-columns = Columns: { $columns }.
import-kind-sheet = Sheet “{ $sheet }”: { $columns }.
import-template = Template
import-template-caption = Template: { $title }. Put your rows in place of the examples and send the file here.
import-template-guide = Hints
import-template-column = Column
import-template-required = Needed
import-template-note = What to write
import-template-yes = yes
import-template-file = Template_{ $title }.xlsx
import-back = ‹ Back
import-send-file = Waiting for a file: XLSX or CSV, up to { $max } MB.
import-not-downloaded = Telegram did not give the file. Send it again.
import-title = { $title } · “{ $file }”
import-title-unknown = “{ $file }”
import-reading = Reading the file. It takes up to a minute.
import-summary = { $create } to create, { $change } to change, { $same } unchanged, { $errors } errors{ $findings ->
    [0] {""}
   *[other] , { $findings } remarks
 }.
import-nothing = There is nothing to change.
import-has-errors = It cannot be applied with errors. Correct the file and send it again.
import-applied-before = This file was applied on { $day } already.
import-again = The data changed while you were looking. This is how it is now.
import-more = …and { $count } more
import-apply = Apply
import-annotated = File with remarks
import-other-kind = It is another table
import-problems = All remarks
import-changes = What changes
import-cancel = Cancel
import-remarks = Remarks
import-annotated-file = { $name }_with_remarks.xlsx
import-annotated-caption = The remarks are in the last column; their rows are coloured.
import-file-gone = I do not have the file any more. Send it again.
import-problems-title = Remarks · “{ $file }” · { $page } of { $pages }
import-changes-title = Changes · “{ $file }” · { $page } of { $pages }
import-change-new = { $label }: new
import-change-other = { $label }: will change
import-change-line = { $label }: { $details }
import-change-detail = { $column }: { $was } → { $becomes }
import-change-empty = empty
import-option-missing-left = Mark the missing
import-option-missing-keep = Leave the missing
import-applying = Applying. It takes up to a minute.
import-progress = Applying: { $percent }%. You need not wait here.
import-applied = Done on { $day }: { $create } created, { $change } changed, { $same } unchanged.
import-undo = Undo the import
import-undo-ask = Make everything as it was before this file?
import-undo-sure = Yes, undo
import-undo-no = Keep it
import-undone = The import is undone: everything is as before.
import-in-use = It cannot be undone: something builds on these records.
import-in-use-changed = { $label }: changed since
import-in-use-used = { $label }: in use
import-too-late = It cannot be undone any more: details of an import are kept for 30 days.
import-failed = It did not work, nothing was changed. Send the file again or write to the administrator.
import-discarded = The import is cancelled and the file forgotten. Nothing was changed.
import-decided = This import was decided already.
import-plan-changed = The plan changed, look again.
import-none = There were no imports yet.
import-list-title = Last imports · { $territory }
import-list-line = { $day } · { $title } · { $state }
import-state-reading = reading
import-state-planned = waits for you
import-state-refused = has errors
import-state-applying = applying
import-state-applied = applied
import-state-undone = undone
import-state-failed = failed
import-state-discarded = cancelled

## Indicators

command-indicators = indicators of the programme
indicator-day = { DATETIME($date, day: "numeric", month: "short", year: "numeric", timeZone: "UTC") }
indicator-today = { $day }, today
indicator-head = { $place } · { $family } · as of { $day }
indicator-line = { $number }. { $title }: { $value }{ $target }
indicator-none = There are no indicators here yet.
indicator-share = { $percent } ({ $numerator } of { $denominator })
indicator-share-of-staff = { $percent } ({ $numerator } of { $denominator }, roster of { $day })
indicator-decimal = { $whole }.{ $part }
indicator-rate = { $each } for each person ({ $numerator } for { $denominator })
indicator-documents = { $present } of { $of } are there
indicator-document-none = Nothing here yet. Products come with a project, documents are entered here or imported.
document-add = Add a document
document-ask-kind = What is it?
document-kind-normative = Regulation, plan, order
document-kind-product = Product of a project
document-kind-agreement = Agreement
document-ask-title = What is it called? Write it in one message. I shall note that it is there; if it is still being made, change that on the next screen.
indicator-document-present = ✓ { $title }
indicator-document-absent = missing: { $title }
indicator-change = was { $before }, is { $after }; relatively { $relative }, { $points }
indicator-grew = +{ $percent }
indicator-fell = −{ $percent }
indicator-level = { $value } ({ $count } people)
indicator-levels = was { $before }, is { $after }
indicator-target-mark = { $target }: { $mark }
indicator-target-atLeast = target at least { $percent }%
indicator-target-equal = target { $percent }%
indicator-target-growth = target growth by { $percent }%
indicator-mark-reached = reached
indicator-mark-notReached = not reached
indicator-no-target = none set
indicator-no-target-long = The source sets no target: { $said }
indicator-family-000 = School (000)
indicator-family-001 = Communities (001)
indicator-family-002 = Internships (002)
indicator-family-003 = Moving up (003)
indicator-family-004 = Programme (004)
indicator-family-own = Own
indicator-other-day = Another day
indicator-filter = Filter
indicator-families = Others
indicator-denominator-button = Denominator
indicator-reported-button = Enter numbers
indicator-denominator = Shares are of: { $what }
indicator-denominator-narrowed = Shares are of those in the bot's roster under this filter
indicator-roster-of = Roster of { $day }: { $what }
indicator-roster-narrowed = Roster of { $day }: those in the bot under this filter
indicator-roster-day = The roster last changed on { $day }
indicator-not-counted = Not counted: those who left, are on long leave, wait to be accepted, or work in closed organisations; everybody counts once, at their first workplace.
indicator-note-overDenominator = The numerator is larger than the chosen denominator: check what staff is counted by.
indicator-note-startZero = Nobody passed at the start: there is no relative growth.
indicator-note-smallSurveys = Surveys with fewer than 5 answers are not in it.
indicator-note-hidden = Numbers of fewer than 5 people are hidden, and whatever they could be worked out from.
indicator-reading-relative = relative growth
indicator-reading-points = percentage points
indicator-reading-line = Read as { $what }: { $number } { $mark }
indicator-reading-nobody = “+50%” is read as { $what }: nobody has decided otherwise.
indicator-reading-by = “+50%” is read as { $what }: decided by { $by }, { $day }
indicator-read-relative = Read as growth
indicator-read-points = Read as points
indicator-numerator = Numerator: { $what }
indicator-denominator-is = Denominator: { $what }
indicator-period = Period: { $what } (in the source: { $said })
indicator-period-from = since { $day }
indicator-period-always = ever
indicator-source-note = Note: { $note }
indicator-source = Source: { $source }; formula: { $origin }
indicator-own-source = own indicator
indicator-origin-source = from the source
indicator-origin-proposal = a proposal, the source has none
indicator-origin-reading = a reading, the source is ambiguous
indicator-origin-own = own
indicator-trend = { $arrow } against { $day }
indicator-by-school = By school
indicator-to-passport = ‹ To the passport
indicator-back = ‹ To the indicators
indicator-total = Total
indicator-column-value = Value
indicator-column-target = Target
indicator-column-period = Period
indicator-column-source = Source
indicator-report-title = Indicators: { $family }
indicator-report-of = { $territory }, as of { $day }
indicator-service = { $band } years
indicator-whose = Indicators of which territory?
indicator-families-ask = Which indicators?
indicator-control = What is measured how
indicator-control-title = What is measured how (document 004)
indicator-control-line = { $number }. { $indicator }: { $means } ({ $source })
indicator-new = Own indicator
indicator-day-ask = As of which day? Choose or write: “1 November 2024”, “November 2024”.
indicator-day-today = Today
indicator-day-unclear = That is no day I understand. Write, for example: “1 November 2024”.
indicator-filter-ask = Whom to show apart? Filters do not add up: so nobody can be singled out.
indicator-filter-none = No filter
indicator-narrow-organisation = School
indicator-narrow-subject = Subject
indicator-narrow-service = Service
indicator-narrow-category = Category
indicator-values-ask = Whom exactly?
indicator-values-none = There is nothing of the kind on that day.
indicator-denied = Indicators are for methodologists of the territory and coordinators of their organisation.
indicator-gone = There is no such indicator here
indicator-future = That day has not come yet
indicator-retire = Remove the indicator
indicator-retire-ask = Remove the indicator from the list? Earlier answers are kept.
indicator-retired = Removed
indicator-defined = The indicator is added
indicator-badTitle = A title has 3 to 80 characters. Write it again.
indicator-full = There are ten indicators of your own already. Remove one and add again.
indicator-new-above = What is the numerator?
indicator-new-below = A share of whom?
indicator-new-period = Over which period?
indicator-new-target = Which target?
indicator-new-no-target = No target
indicator-new-title = What is it called? Write it in a few words.
indicator-new-again = Start again
indicator-rule-schoolYear = School year
indicator-rule-calendarYear = Calendar year
indicator-rule-always = Ever
indicator-part-diagnosed = Diagnosed
indicator-part-iom = Have a route
indicator-part-iomEvent = Came by the route
indicator-part-event = At events
indicator-part-session = At internships
indicator-part-course = Took a course
indicator-part-contest = In contests
indicator-part-expert = Experts
indicator-part-publication = Published
indicator-part-presentation = Presented
indicator-part-raised = Raised category
indicator-part-community = In a community
indicator-part-teachers = Teachers
indicator-part-vpr = VPR
indicator-part-oge = OGE
indicator-part-dynamics = Pupils' dynamics
indicator-part-roster = All staff
indicator-part-reported = the number the school entered

# Results: heat map and growth
command-heatmap = deficits by school
command-growth = what changed between campaigns
results-service = { $band } years of service
results-note-hidden = “Fewer than 5 answers” also stands where the number could be calculated by subtraction.
results-note-frozen = The results were counted on { $day } and do not change any more.
results-places = By school
results-places-back = ‹ By school
results-growth = Growth
results-heatmap = Schools and topics
results-other = Another campaign
results-other-ask = The results of which campaign?
results-coverage = Coverage
results-running = The results appear when the campaign ends: { $date }. Until then you see how many have answered.
results-being-counted = The campaign has ended, the results are being counted. That usually takes up to ten minutes. Until then you see how many have answered.
results-denied = Results of diagnoses are for methodologists of the territory and coordinators of schools.
results-none = There were no campaigns yet. Results appear here when the first one ends.
heatmap-title = Results · { $campaign }
heatmap-measure-deficits = share of people with a high or critical deficit
heatmap-measure-mastery = mean mastery
heatmap-everybody = everybody
heatmap-dark = Where support gives most:
heatmap-dark-line = { $number }. { $place } · { $competency } — { $value }
heatmap-all-hidden = Nothing to show of single schools: no high or critical deficits, or fewer than 5 answers.
heatmap-show-mastery = Show mastery
heatmap-show-deficits = Show deficits
heatmap-filter = Filter
heatmap-filter-ask = Whom to show? Only groups with enough answers stand here.
heatmap-places-title = By school: the topic where support gives most
heatmap-no-places = There are no schools yet.
heatmap-territory = The whole territory
heatmap-hidden = Fewer than 5 answers: { $topics }
heatmap-hidden-all = Fewer than 5 answers in every topic.
heatmap-back = ‹ To the results
heatmap-note-deficits = Darker: a larger share of people has a high or critical deficit.
heatmap-note-mastery = Darker: higher mean mastery; lighter: more room to grow.
heatmap-note-cut = { $shown } of { $total } are shown.
growth-title = Growth · { $first } → { $second }
growth-people = Compared, who took both: { $pairs }. Others in the first { $lost }, in the second { $added }.
growth-people-hidden = How many took both cannot be shown: fewer than 5 answers.
growth-different = Different people.
growth-different-people = Different people: { $before } in the first, { $now } in the second.
growth-different-short = different people
growth-before = Before, { $day }
growth-before-short = before
growth-now = Now, { $day }
growth-now-short = now
growth-change = change
growth-words = in words
growth-line = { $name }: { $before } → { $now }, { $change }, { $words }
growth-rose = growth
growth-fell = decline
growth-unnoticeable = no noticeable change
growth-passed = Passed: { $before } → { $now }
growth-note-pairs = The same people are compared; the change is the mean of their own differences. Up to five who took both may be left out, so that nobody who left or came is given away.
growth-note-different = Means of different people are compared: this is nobody's own growth.
growth-note-interval = ± is the 95 per cent interval by Student. “Within the error”: it contains zero.
growth-note-margin = ± is the 95 per cent interval by Student.
growth-note-noticeable = Less than 5 points: no noticeable change.
growth-nothing-before = There is nothing to compare with yet: this is the first campaign with results.
growth-places-ask = Which school?
growth-territory = The whole territory
growth-with-other = With another campaign
growth-first-ask = Compare with which campaign? Pairs are counted only with the one this one repeats.
growth-back = ‹ To the growth
external-button = Results measured by others ({ $count })
external-title = What others measured
external-none = Nothing yet.
external-apart = These are not answers in the bot: they are not merged with your profile.
external-earlier = ← Newer
external-later = Older →
external-back = ‹ To the profile
external-source-cnppm = CNPPM
external-source-observer = Observation
external-points = { $score } points
external-points-of = { $score } of { $max }
external-line = { $source }, { $month } · { $competency }: { $value }
data-achievements = Achievements and communities
data-external = What others measured
data-achievement = { $kind }: { $title } ({ $details })
data-achievement-contest = Contest
data-achievement-expert = Expert work
data-achievement-course = Course
data-achievement-publication = Publication
data-achievement-presentation = Presentation
data-achievement-categoryRise = A higher category
data-community = Community “{ $title }”, since { $from }
data-community-left = Community “{ $title }”, from { $from } to { $to }

## Figures

figures-title = The territory in figures. Whatever could give away a single person is hidden.
figures-title-own = Your organisation in figures. Whatever could give away a single person is hidden.
figures-stats = Summary on one screen
figures-indicators = Indicators
figures-coverage = Coverage
figures-heatmap = Heat map
figures-growth = Growth
figures-council = Summary for the Council
figures-gaps = Gaps of the plan
figures-export = Export
figures-denied = Figures are for the territory’s methodologist.
command-stats = the territory’s summary

stats-title = Summary
stats-of = { $territory }, { $day }
stats-value = Value
stats-in-bot = People in the bot
stats-routes-waiting = Routes to approve
stats-routes-running = Routes in work
stats-routes-done = Finished routes
stats-events = Events of this month
stats-pairs = Mentoring pairs
stats-groups = Internship groups
stats-waiting = Waiting for your decision
stats-stage = Stage: { $project }
stats-stage-before = “{ $title }” is to begin
stats-stage-over = finished
stats-line-people = In the bot { $value }
stats-line-campaign = “{ $campaign }”: submitted { $value }
stats-line-routes = Routes: to approve { $waiting }, in work { $running }, finished { $done }
stats-line-events = Events this month: { $count }
stats-line-pairs = Pairs: { $pairs }, internship groups: { $groups }
stats-line-waiting = Waiting for a decision: { $count }
stats-line-stage = Stage: { $stage }
stats-open-people = People
stats-open-routes = Routes
stats-open-events = Events
stats-open-pairs = Pairs
stats-open-groups = Internships
stats-open-inbox = To decide
stats-open-stages = Stages

## Gaps of the plan

gaps-title = Deficits and the next events
gaps-of = { $territory }, { $day }
gaps-heavy = High and critical deficit
gaps-next = Next event
gaps-next-short = next:
gaps-next-soon = the next one: { $when }
gaps-hosts = Could host
gaps-hosts-short = could host
gaps-nothing = nothing in the plan
gaps-undated = without a date, by plan
gaps-late = nothing { $until }
gaps-next-line = Next event: { $when }
gaps-unwanted = Events without demand
gaps-when = When
gaps-note-source = Shares: “{ $campaign }”, results as of { $day }.
gaps-note-no-source = Shares of deficits appear when a campaign has ended.
gaps-note-months = “Nothing until …”: no event in the next { $months } months.
gaps-note-hosts = Could host: strong in the topic, and show their profile to methodologists or are ready to mentor.
gaps-note-unwanted = Nobody has signed up, and high and critical deficit in the topic is below 10%.
gaps-note-all-wanted = There are none: every event has somebody signed up, or a topic many need.
gaps-who = Who could host
gaps-who-ask = On which topic?
gaps-who-of = { $title }: { $count }
gaps-hosts-intro = Strong in the topic, agree to be asked:
gaps-to-unwanted = Events without demand
gaps-to-gaps = Deficits without events
gaps-back = ‹ To the gaps
command-gaps = deficits without events

## Campaigns: planning and watching them
command-campaign = diagnosis campaigns
campaign-denied = Campaigns are run by a methodologist of the territory
campaign-unknown = You have no such campaign. Perhaps it was removed.
campaign-list-running = Campaigns: under way
campaign-list-coming = Campaigns: beginning later
campaign-list-ended = Campaigns: ended
campaign-list-draft = Campaigns: drafts
campaign-list-empty = Nothing here yet.
campaign-scope-running = Now: { $count }
campaign-scope-coming = Later: { $count }
campaign-scope-ended = Ended: { $count }
campaign-scope-draft = Drafts: { $count }
campaign-new = New campaign
campaign-which-territory = Which territory is it for?
campaign-back-list = ‹ To the campaigns
campaign-back-card = ‹ To the campaign
campaign-back-draft = ‹ To the draft
campaign-back-audience = Done
campaign-untitled = New campaign
campaign-days = { $from } – { $to }
campaign-everybody = every teacher of the territory
campaign-and-more = { $names } and { $more } more
campaign-service-range = { $from }–{ $to } years of service
campaign-service-band = service { $band }
campaign-deficits-of = deficit found before: { $names }
campaign-for = For: { $audience }
campaign-extensions = Extensions: { $count }
campaign-repeats = Repeats “{ $title }”: growth is counted for those who took both
campaign-figures = Finished { $submitted } of { $people } ({ $percent }), under way { $inProgress }, not begun { $notStarted }, not reachable { $unreachable }
campaign-figures-hidden = How many have answered is not shown: it would tell results
campaign-state-running = under way
campaign-state-coming = not begun yet
campaign-state-ended = ended
campaign-state-stopped = stopped
campaign-state-stopped-because = stopped: { $reason }
campaign-coverage = By school
campaign-unreached = Not reachable
campaign-extend = Give time
campaign-stop = Stop
campaign-repeat = Repeat the campaign
campaign-remind = Remind who has not begun ({ $count })
campaign-remind-hidden = Remind who has not begun
campaign-draft-head = Draft: { $title }
campaign-draft-questionnaires = Questionnaires: { $titles }
campaign-not-chosen = none chosen yet
campaign-draft-days = Days: { $from } – { $to }, both included
campaign-invites-on = Invitations and reminders are sent
campaign-invites-off = No invitations, no reminders
campaign-drip-on = Three questions a day are offered
campaign-drip-off = No daily portions
campaign-invites-turn-on = Invite
campaign-invites-turn-off = Do not invite
campaign-drip-turn-on = Offer 3 a day
campaign-drip-turn-off = Not 3 a day
campaign-edit-questionnaires = Questionnaires
campaign-edit-title = Name
campaign-edit-audience = For whom
campaign-edit-first = Beginning
campaign-edit-last = Deadline
campaign-check = Check and start
campaign-drop = Remove the draft
campaign-dropped = The draft was removed
campaign-audience-head = Whom the campaign is for
campaign-audience-hint = Choices behind one button add up, different buttons narrow.
campaign-count = Fits now: { $people }
campaign-count-hidden = How many they are is not shown: it would tell results of diagnoses. Only those whom it fits see the invitation.
campaign-field-organisations = Schools
campaign-field-positions = Positions
campaign-field-subjects = Subjects
campaign-field-service = Service
campaign-field-categories = Categories
campaign-field-groups = Groups
campaign-field-deficits = Deficits before
campaign-choose-none = There is nothing to choose from yet.
campaign-choose-questionnaires = Which questionnaires belong to it? Several are fine.
campaign-choose-organisations = Which schools? None chosen: all.
campaign-choose-positions = Which positions? None chosen: all.
campaign-choose-subjects = Which subjects? None chosen: all.
campaign-choose-service = How much service? None chosen: any.
campaign-choose-categories = Which categories? None chosen: any.
campaign-choose-groups = Which groups? None chosen: every teacher.
campaign-choose-deficits = Who needed much support before? There are no names and no numbers: the invitation simply comes to those whom it fits.
campaign-ask-first = The first day: choose, or type a date like 15.09.2026. It begins at 15:00, or at once when that hour has passed.
campaign-ask-last = The last day: choose, or type a date like 30.09.2026. Answers count during the night too, until { $grace } of the next day.
campaign-today = Today
campaign-length =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $day }
campaign-ask-title = Now: “{ $title }”. Type another name.
campaign-type-day = This is no date. Type a day like 15.09.2026 or 15 September 2026.
campaign-problem-noQuestionnaire = Choose at least one questionnaire.
campaign-problem-past = The last day has passed: set another one.
campaign-problem-backwards = The deadline comes before the beginning: change one of them.
campaign-problem-tooLong = A campaign cannot last longer than 60 days: it would be forgotten.
campaign-preview-head = Check: { $title }
campaign-preview-people = People: { $people }, the invitation reaches { $reached }
campaign-preview-unreached = Not reached: never came { $neverCame }, blocked the bot { $blocked }, refused mailings { $refused }
campaign-preview-capped = { $count } have had the most messages of the week: they get it later
campaign-preview-sent = The last invitation leaves: { $when }
campaign-preview-closed = Nothing is sent on holidays ({ $days }) and Sundays ({ $sundays })
campaign-preview-sundays = Sundays in between: { $sundays }, nothing is sent on them
campaign-start = Start
campaign-start-yes = Yes, start
campaign-started = Started. Invitations leave from the first day on, not at night and not on a day off.
campaign-started-silent = Started without invitations: tell people yourself.
campaign-sure = { $invites ->
    [no] { $people } people are in the campaign, none will be invited. Start?
   *[yes] Up to { $people } people are invited. Start?
 }
campaign-sure-hidden = { $invites ->
    [no] Nobody will be invited. Start?
   *[yes] Everybody whom it fits is invited. Start?
 }
campaign-unreached-head = The invitation does not reach: { $total }
campaign-unreached-none = It reaches everybody.
campaign-unreached-neverCame = never came
campaign-unreached-blocked = blocked the bot
campaign-unreached-refused = no mailings
campaign-extend-whom = Who gets more time? Choose a school.
campaign-extend-organisation = { $title }: the whole school, or one teacher?
campaign-extend-all = The whole school
campaign-extend-days = How much? Choose, or type the last day, like 05.10.2026.
campaign-more-days = +{ $days } d.
campaign-extended = More time: until { $day }, that day included. You may type the reason.
campaign-wrong-day = This day does not fit: it must be later than the deadline and within 60 days of the beginning.
campaign-reason-kept = The reason is kept.
campaign-stop-question = Stop “{ $title }”? It takes no more answers, those given are kept. Type the reason (teachers see it), or stop without one.
campaign-stop-yes = Without a reason
campaign-stop-because = Stop “{ $title }”? Teachers see the reason: “{ $reason }”. You may type another one.
campaign-stop-now = Stop the campaign
campaign-stopped-now = The campaign was stopped.
campaign-remind-preview = The reminder reaches { $count }
campaign-remind-nobody = There is nobody to remind now.
campaign-remind-preview-hidden = The reminder reaches those whom it fits.
campaign-remind-too-soon = Written to lately: { $count }, left alone for now
campaign-remind-enough = Had four messages already: { $count }
campaign-remind-how = It leaves at the next decent hour, not at night and not on a day off.
campaign-remind-send = Remind
campaign-reminded = The reminder is on its way to { $count }
campaign-reminded-hidden = The reminder is on its way.

## Reported numbers

reported-vpr = VPR
reported-oge = OGE
reported-dynamics = Pupils' dynamics
reported-expert = Expert assessment
reported-whose = Numbers of which territory?
reported-ask-kind = { $territory }: which numbers? Two numbers only, no names of pupils. Many schools at once are easier as a file: /import
reported-ask-place = { $what }: for whom?
reported-whole = The whole territory
reported-back = ‹ Back
reported-title = { $what } · { $place }
reported-none = Nothing is recorded yet.
reported-latest = Now: { $percent } ({ $numerator } of { $denominator }), { $period }
reported-ask = Write two numbers: “80 of 100”. For another period: “80 of 100, 2022/23”.
reported-recorded = Recorded: { $percent } ({ $numerator } of { $denominator }), { $period }. Earlier numbers and reports are kept.
reported-other-place = Another school
reported-to-indicators = ‹ To the indicators
reported-denied = Numbers are entered by the methodologist of the territory
reported-problem-unreadable = These are not two numbers. Write, for example: “80 of 100”.
reported-problem-notPart = The first number is larger than the second. First how many positive ones, then how many in all.
reported-problem-period = There is no such period, or it has not begun. Write “2022/23”, “2022” or “2022-09”.

## Announcements

announce-title = Announcements
announce-none = There have been no announcements yet.
announce-empty = (empty so far)
announce-new = New announcement
announce-back = ‹ Announcements
announce-back-to-card = ‹ To the announcement
announce-which-territory = For which territory is it?
announce-ask-content = Send the announcement as one message: a text, a picture or a file with a caption. Formatting is kept. Texts up to 4096 characters, captions up to 1024.
announce-wrong-content = A text, a picture or a file can be announced. Send one of them as one message.
announce-too-long = Too long: { $length } characters, { $limit } fit. Shorten it and send it again; what was there before is unchanged.
announce-kept = Saved. Now choose whom it is for.
announce-draft-title = Announcement
announce-draft-text = Text: { $text }
announce-draft-audience = People: { $audience }
announce-draft-places = Chats and topics: { $count }
announce-draft-when = When: { $when }
announce-with-photo = a picture
announce-with-file = the file “{ $file }”
announce-content = Text and file
announce-audience = Whom
announce-places = Chats and topics
announce-when = When
announce-preview = Preview
announce-drop = Delete the draft
announce-drop-sure = Delete the draft? Nobody will see it.
announce-drop-yes = Delete
announce-dropped = The draft is deleted
announce-audience-title = To whom among people
announce-audience-how = Lists add up: “Russian” and “School 44” together mean the teachers of Russian of that school.
announce-audience-none = nobody in person
announce-audience-all = everybody: { $territory }
announce-audience-organisations = organisations: { $count }
announce-audience-subjects = subjects: { $count }
announce-audience-positions = positions: { $count }
announce-audience-groups = groups: { $count }
announce-by-organisations = Organisations
announce-by-subjects = Subjects
announce-by-positions = Positions
announce-by-groups = Groups
announce-to-all = Everybody in the territory
announce-to-none = Nobody, chats only
announce-chosen = Done
announce-nothing-to-choose = There is nothing to choose from yet.
announce-places-title = Chats and topics
announce-places-how = Mark where to write. Only your text goes there, nobody's name or results. ⚠: nothing can be written there now.
announce-places-none = There are no chats yet. Add the bot to the chat of a group and type /link there.
announce-when-now = as soon as it is sent
announce-when-question = When to send it? It is { $now }. You can write “14:30”, “15.03 14:30” or “15.03.2027 14:30”.
announce-quick-today = Today { $time }
announce-quick-tomorrow = Tomorrow { $time }
announce-quick-monday = Monday { $time }
announce-wrong-time = I did not understand the time. Write, for example, “14:30” or “15.03 14:30”; not in the past and not more than a year ahead.
announce-preview-title = This is how it will look
announce-preview-reach = Will get it: people { $people }, chats and topics { $places }
announce-preview-unreached = Will not get it { $count }: never came to the bot { $neverCame }, blocked it { $blocked }, refused mailings { $refused }
announce-preview-places = Chats and topics that are closed to me now: { $count }
announce-preview-shifted = Later, after quiet hours and days off: { $count }
announce-preview-capped = Later, the weekly limit of messages: { $count }
announce-preview-end = The last one leaves: { $date }
announce-send = Send
announce-sure = { $count } will get the announcement. Only what has not left can be stopped. Send it?
announce-sure-yes = Yes, send ({ $count })
announce-agree = Agree
announce-return = Return to the author
announce-decided-changed = The announcement was changed after you saw it. This is what it is now.
announce-decided-approved = Agreed. The author was told.
announce-decided-returned = Returned to the author, who will be told.
announce-decided-late = Its time has passed: returned to the author for another one.
announce-sent-noContent = Send a text, a picture or a file first.
announce-sent-noRecipients = There is nobody to send it to: choose people or chats.
announce-sent-past = Its time has passed. Choose another one.
announce-sent-noApprover = So many recipients need the consent of a second methodologist, and you are the only one of the territory. Choose fewer or ask the administrator to appoint a second one.
announce-sent-toApprove = So many recipients need the consent of a second methodologist, who has been told. You will hear what they decide.
announce-sent-schedule = It leaves at its time. Until then it can be taken back into the drafts.
announce-sent-underway = It is being sent.
announce-sent-begins = It begins within a minute.
announce-state-draft = draft
announce-state-awaitingApproval = waits for a second methodologist
announce-state-scheduled = waits for its time
announce-state-sending = being sent
announce-state-sent = sent
announce-state-stopped = stopped
announce-begins = It begins: that takes up to a minute.
announce-count-total = Recipients: { $count }
announce-count-sent = Arrived: { $count }
announce-count-waiting = Under way: { $count }
announce-count-failed = Did not arrive: { $count }
announce-count-uncertain = Nobody knows whether it arrived: { $count }
announce-unchangeable = What was begun cannot be changed: only what has not left can be stopped.
announce-take-back = Back to the drafts
announce-too-late = Too late: it has begun or ended
announce-stop = Stop
announce-stop-sure = Stop it? What has arrived stays with people.
announce-stop-yes = Stop
announce-stopped = Stopped. Will not leave: { $count }.
announce-decide = Decide on unknown ones
announce-refresh = Refresh
announce-why = Announcements are written by the methodologist of your territory to those who agreed to mailings. At most two a week, not at night and not on days off. You can refuse them in privacy.
stafftable-shortage-title = Staff shortage
stafftable-categories-title = Categories of staff by school
stafftable-ages-title = Ages of staff
stafftable-of = { $territory } · { $period }
stafftable-vacancies = Vacancies
stafftable-schools = Schools
stafftable-total = Total
stafftable-total-subjects = Total, subjects: { $count }
stafftable-not-distributed = { $subject }: { $count } vacancies, { $schools } schools, where they are is not said
stafftable-measure-first = First
stafftable-measure-highest = Highest
stafftable-measure-withCategory = With a category
stafftable-printed = printed
stafftable-share = Share
stafftable-age = { $group }: { $band }
stafftable-group-staff = Teaching staff
stafftable-group-administration = Administration
stafftable-differs = { $what }, { $part }: by the counts { $computed }, printed { $printed }
stafftable-differs-age = { $what }: by the counts { $computed }, printed { $printed }
stafftable-whole-percent = { $percent }%
stafftable-denominator = Denominator of the indicators: { $what }
stafftable-denominator-button = Denominator
stafftable-tab-category = Categories
stafftable-tab-age = Ages
stafftable-tab-vacancy = Vacancies
stafftable-picture = Picture
stafftable-denied = Tables of staff are for the methodologist of the territory.
stafftable-whose = Of which territory?
stafftable-none = { $territory }: no such table has been brought in yet.
stafftable-import = Bring a table in

## Export

export-title =
    Export: { $territory }

    Lists come as XLSX files. The list of people can be corrected and imported again. Who took what is recorded.
export-people = People
export-plan = Plan
export-events = Events
export-attendance = Attendance
export-routes = Routes
export-making = Making the file
export-denied = Lists are exported by the territory’s methodologist.
export-period-ask = Attendance of which time?
export-period-month = This month
export-period-year = This school year
export-period-last = Last school year
export-back = ‹ To the export
export-sheet-plan = Plan
export-sheet-events = Events
export-sheet-attendance = Attendance
export-sheet-routes = Routes
export-column-section = Section
export-column-number = No.
export-column-title = Title
export-column-kind = Kind
export-column-when = When
export-column-responsible = Responsible
export-column-level = Level
export-column-organiser = Organiser
export-column-place = Place
export-column-hours = Hours
export-column-state = State
export-column-registered = Registered
export-column-present = Present
export-column-event = Event
export-column-fullName = Name
export-column-organisation = Organisation
export-column-from = From
export-column-to = To
export-event-planned = planned
export-event-held = held
export-event-cancelled = cancelled
export-attendance-present = present
export-attendance-partial = part of the time
export-attendance-noShow = did not come
export-attendance-excused = excused
figures-stats-short = Summary
command-export = export of lists and reports
import-open-table = Open the table
import-open-denominator = Choose the denominator
data-pace = “{ $title }”: { $count } questions a day
data-silent = “{ $title }”: no reminders
data-extension = “{ $title }”: time to answer until { $date }. Reason: { $reason }
indicator-ask-events = After which events
indicator-ask-title = Mark the events after which this is asked instead of the usual feedback. The survey is anonymous and has six questions.
indicator-ask-line = { $number }. { $mark }{ $title } · { $when }
indicator-ask-none = There is no event whose survey has not begun.
indicator-ask-refused = The survey of that event has begun, or the methodologist of the territory chooses it
data-group = Group “{ $title }”: from { $from } to { $to }
data-announcements = Announcements you wrote
data-announcement = { $date }: { $text }
import-problem-periodUnreadable = I do not understand the period “{ $value }”. Write 2022, 2022/23 or “September 2022”.
indicator-before = was
indicator-after = is
indicator-parts-for = { $numerator } for { $denominator }
document-button = Documents and products
document-title = Documents and products: { $count }
document-none = Nothing here yet. Products come with a project, documents are entered here or imported.
document-state-planned = planned
document-state-inProgress = in progress
document-state-ready = ready
document-state-published = published
document-number = No. { $number }
document-issued = of { $date }
document-present = There since { $date }
document-absent = Not there yet
document-back = ‹ Documents
menu-campaigns = Campaigns
menu-figures = Figures
menu-announce = Announcement
menu-import = Import
menu-export = Export
menu-groups = Groups
menu-monitoring = Monitoring
menu-more = More
menu-more-title = More

# Questionnaires in tables
import-problem-titleMissing = The questionnaire has no title: write it in the row “Название” of the sheet “Анкета”.
import-problem-frameworkUnknown = There is no framework “{ $value }”. Add the sheet “Уровни” to make it, or leave the cell empty.
import-problem-levelKeyOther = The key “{ $value }” will not do here. Levels that call for support are named { $keys }, the others are not. Simply leave it empty.
import-problem-diagnosisWithoutLevels = There is no sheet “Уровни” and no framework is named: such a self-diagnosis gives no profile, no results and no growth.
import-problem-scaleUnknown = The sheet “Шкала” has no scale “{ $value }”.
import-problem-competencyUnlisted = The sheet “Компетенции” has no “{ $value }”.
import-problem-competencyUnlistedNear = The sheet “Компетенции” has no “{ $value }”. Similar: { $nearest }.
import-problem-questionTwice = The number “{ $value }” is in row { $row } already: every question has its own.
import-problem-versionNotHigher = Version { $value } is not higher than the stored { $stored }. Free: { $next }.
import-problem-frameworkDiffers = The levels or competencies of “{ $value }” are stored otherwise and must not change: write a new name in “Система компетенций”.
command-questionnaires = questionnaires: look, try out, release
questionnaires-button = Questionnaires
questionnaires-title = Questionnaires. All territories of this bot share them: everybody sees a released one.
questionnaires-line = “{ $title }” · { $version } · { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
  } · { $state }
questionnaires-draft = draft
questionnaires-unused = released, not begun yet
questionnaires-used = in use since { $day }
questionnaires-retired = retired { $day }
questionnaires-card = Version { $version }, key { $key }: { $state }. Questions: { $questions }, about { $minutes } min.
questionnaires-pilots = Trial: asked { $invited }, finished { $finished }.
questionnaires-not-yours = Methodologists of the district that brought it in can release, retire or try it; an admin can release and retire it too.
questionnaires-preview = Look through
questionnaires-new = New, as a spreadsheet
questionnaires-table = As a spreadsheet
questionnaires-table-caption = “{ $title }”, version { $version }. Change what you need and send the file to /import: it comes as a draft of the next version.
questionnaires-no-table = This questionnaire has what a spreadsheet cannot say: branches, files or other special questions.
questionnaires-pilot = Trial
questionnaires-release = Release
questionnaires-retire = Retire
questionnaires-back = ‹ All questionnaires
questionnaires-denied = Methodologists work with questionnaires. If that is your work, ask the admin for the role.
questionnaires-decided = This is decided already.
questionnaires-release-sure = Release “{ $title }” { $version }? It will be offered to everybody, in all territories of the bot. Whoever began the earlier version will finish that one.
questionnaires-release-yes = Yes, release
questionnaires-retire-sure = Retire “{ $title }” { $version }? It will be offered to nobody; whoever began it will finish. An earlier released version, if there is one, is offered again.
questionnaires-retire-yes = Yes, retire
questionnaires-preview-head = Preview: { $section } · { $number } of { $total }. Nothing is stored.
questionnaires-preview-next = Next
questionnaires-preview-close = Close the preview
questionnaires-preview-end = No more questions. Nothing was stored.
pilots-head = Trial: “{ $title }” { $version }
pilots-none = Nobody was asked yet. Call some colleagues: answers count nowhere, remarks come to you with the name.
pilots-count = Asked { $invited }, finished { $finished }{ $finished ->
    [0] .
   *[other] ; usually { $minutes } min.
  }
pilots-slow = They stopped at { $number }. { $text } (usually { $seconds } s, without an answer { $left })
pilots-few = Answers are shown once at least { $least } have finished.
pilots-invite = Ask somebody
pilots-answers = Answers
pilots-remarks = Remarks ({ $count })
pilots-search = Type a name: I look among those who work in the district and are in the bot.
pilots-nobody = Nobody found. Type it otherwise: a first or last name.
pilots-choose = Whom to ask?
pilots-invited = Asked to try it.
pilots-already = This person was asked already.
pilots-tooMany = No more than { $most } people can be asked.
pilots-impossible = Not possible: it is no draft any more, or the person is not of your district.
notice-pilot-invited = You are asked to try a new questionnaire, “{ $title }”. The answers count nowhere: neither in your profile nor in reports. If you leave a remark, the methodologist reads it with your name.
pilot-start = Try it
pilot-not-open = The trial is over, or this questionnaire is not tried out any more.
pilot-submitted = Thank you, the trial is finished: the answers count nowhere. What was unclear or too much? The methodologist reads your remark with your name.
pilot-remark = Write a remark
pilot-remark-ask = Write in one message what to improve. The methodologist reads it with your name.
pilot-remark-saved = Written down, the methodologist will read it.
data-pilot = You were asked to try the questionnaire “{ $title }”, { $date }. Remark: { $remark }
campaign-results = Results
campaign-growth = Growth
menu-questionnaires = Questionnaires
