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
command-people = people of the organisation
command-invite = invitations
command-routes = routes to approve

## Arriving

start-hello = Hello! I am “Marshrut”: I help teachers to see where support is needed and to find it nearby. I am run by { $operator }.
start-invited-person = Invitation for: { $name }, { $organisation }.
start-invited-organisation = You are invited to “{ $organisation }”.
start-invitation-expired = The invitation did not fit: it is used or too old. You can begin without it or ask the coordinator for a new one.
start-stored = Only you see your answers until you show them yourself. Until you agree, I keep nothing about you.
start-begin = Begin
start-again = Back to the consent
start-refused = All right, nothing was stored. Refusing has no consequences. For a diagnosis without the bot ask the methodologist for a paper form. Should you change your mind, press the button or /start.
start-invitation-used = This invitation does not work any more. Ask the coordinator for a new one or begin without it: /start
start-join-requested = The coordinator of “{ $organisation }” gets your request and confirms that you work there.
start-join-waits = There is a request to “{ $organisation }” already; it waits for the coordinator.
start-join-accepted = You are in “{ $organisation }” already.
start-join-personal = This is a personal invitation: only somebody who is not here yet needs it. You are here already.
start-join-invalid = The link did not fit: it is used or too old. Everything of yours is in its place.
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
privacy-looks = Others turned to your data: { $count }, most recently { $date }.
privacy-no-looks = Nobody has turned to your data.
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
look-profileView = profile
look-routeView = route
look-routeDecide = decision on the route
look-rosterView = card in the list of teachers
look-joinRequestDecide = decision on your request
look-invite = personal invitation for you
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
data-looks = Who turned to your data
data-diagnoses = Diagnoses
data-attempt = “{ $title }”{ $campaign }: { $state }, { $date }
data-answer = { $number }. { $question } — { $answer }
data-profile = Profile. { $competency }: { $score }, { $level }
data-level-unknown = not enough data
data-wishes = What you want to develop, and what did not fit
data-chosen = Develop first: { $competency }
data-dismissed = Did not fit on { $date }: { $title }
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
data-state-draft = draft
data-state-approved = approved
data-state-done = done
data-state-extended = extended
data-state-planned = planned
data-state-returned = returned
data-state-dropped = dropped

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
