## Common

bot-name = Маршрут

menu-button = В меню
profile-button = Мой профиль
diagnose-button = Диагностика
route-button = Маршрут
suggestions-button = Что предложить
settings-button = Настройки
privacy-button = Приватность
people-button = Люди
routes-inbox-button = Маршруты на согласовании
who-sees-button = Кто это увидит
button-outdated = Эта кнопка устарела. Откройте /menu
cancel-done = Остановились. Всё, что вы уже ответили, сохранено. Дальше: /menu
unknown-waits-for-words = Сейчас нужны слова: напишите ответ сообщением. Остановиться: /cancel
unknown-not-yours = Эта команда для тех, кто ведёт методическую работу. Если это вы, попросите администратора назначить роль.
unknown-message = Не понял сообщение. Все возможности в /menu, подсказка в /help
unknown-stranger = Здравствуйте. Чтобы начать, нажмите /start
page-before = ‹ Раньше
page-next = Дальше ›
date-day = { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }, { DATETIME($date, weekday: "short", timeZone: "UTC") }
date-long = { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") } { DATETIME($date, year: "numeric", timeZone: "UTC") }
date-time = { $date }, { $time } ({ $zone })

## Menu and help

menu-title = Меню
menu-greeting = { $name }, что делаем?
menu-continue = Продолжить: { $answered } из { $total }
menu-campaign = Пройти диагностику
help-title = Что можно сделать
help-own = Для себя
help-work = По работе
help-more = Ответы сохраняются сразу, прерваться можно в любой момент.
command-menu = меню
command-diagnose = пройти диагностику
command-continue = продолжить анкету
command-profile = мой профиль
command-route = мой маршрут
command-settings = язык, часовой пояс, тихие часы
command-privacy = кто что видит
command-my_data = получить свои данные
command-delete_me = удалить меня
command-help = подсказка
command-cancel = остановить и выйти
command-people = педагоги: список, карточки, заявки
command-invite = ссылка-приглашение и QR
command-routes = маршруты на согласовании

## Arriving

start-hello = Здравствуйте! Я «Маршрут»: помогаю педагогам увидеть, где нужна поддержка, и находить её рядом. Меня ведёт { $operator }.
start-invited-person = Приглашение для: { $name }, { $organisation }.
start-invited-organisation = Вас пригласили в «{ $organisation }».
start-invitation-expired = Приглашение не подошло: оно уже использовано или устарело. Можно начать без него или попросить у координатора новое.
start-stored = Ваши ответы видите только вы, пока сами не покажете. Пока вы не согласились, я ничего о вас не храню.
start-begin = Начать
start-again = Вернуться к согласию
start-refused = Хорошо, ничего не сохранил. Отказ ни на что не влияет. Если нужна диагностика без бота, попросите у методиста бумажный бланк. Передумаете — нажмите кнопку или /start.
start-invitation-used = Это приглашение больше не действует. Попросите у координатора новое или начните без него: /start
start-join-requested = Координатор «{ $organisation }» получит вашу заявку и подтвердит, что вы там работаете.
start-join-waits = Заявка в «{ $organisation }» уже есть и ждёт решения координатора.
start-join-accepted = Вы уже в «{ $organisation }».
start-join-personal = Это личное приглашение: оно нужно только тому, кто ещё не в боте. Вы уже здесь.
start-join-invalid = Ссылка не подошла: она уже использована или устарела. Всё ваше на месте.
start-decided = Вы уже в боте, ответы о согласиях записаны. Изменить их можно в /privacy.
start-no-territory = Бот ещё не настроен: не загружены организации. Попробуйте позже.
who-sees-title = Кто это увидит
who-sees-text =
    Вы: всё своё.
    Наставник и методист: ваш профиль — только если вы сами его покажете. Каждый просмотр записывается, список видите вы.
    Координатор школы: ответили вы или ещё нет — только в именных кампаниях. Ответов не видит.
    Руководитель: только итоги по школе, где не меньше пяти человек.
    Отозвать согласие и удалить данные можно в любой момент: /privacy
consent-title = { $kind ->
    [processing] Согласие 1 из 3: обработка данных
    [profileSharing] Согласие 2 из 3: показ профиля
   *[mailing] Согласие 3 из 3: рассылки
  } (версия { $version })
consent-yes = Согласен
consent-no = Не согласен
consent-processing-text =
    Оператор: { $operator }, { $email }.
    Цель: самодиагностика, профиль, индивидуальный маршрут и участие в мероприятиях ({ $territory }).
    Что хранится: имя, организация, должность, предметы, стаж, категория, номер в Telegram, часовой пояс, ваши ответы, профиль, маршрут, посещения.
    Что не хранится: паспорт, СНИЛС, телефон, сведения о здоровье и о детях.
    Действия: сбор, хранение, расчёт профиля, показ вам, удаление. Данные хранятся в России.
    Срок: до отзыва согласия. Ответы по пунктам — до следующей диагностики и ещё один учебный год.
    Отзыв: команда /delete_me или письмо на { $email }. Данные блокируются сразу и уничтожаются за 30 дней.
    Отказ не имеет последствий: можно попросить бумажный бланк или беседу.
consent-sharing-text =
    Оператор: { $operator }, { $email }.
    Цель: чтобы вы могли сами показать свой профиль методисту или наставнику ({ $territory }).
    Что это значит: профиль виден другому человеку только после вашего отдельного действия «Показать методисту». Каждый просмотр записывается, вы видите список.
    Срок: до отзыва. Отозвать можно в /privacy, показ прекратится сразу.
    Отказ не мешает диагностике и маршруту.
consent-mailing-text =
    Оператор: { $operator }, { $email }.
    Цель: сообщения, о которых вы не просили: новая диагностика, подходящий семинар ({ $territory }).
    Не чаще двух раз в неделю, не вечером и не в выходные. Напоминания о том, на что вы записались сами, придут в любом случае.
    Срок: до отзыва. Отозвать можно в /privacy.
    Отказ не мешает диагностике и маршруту.

## Registration

register-name = Как вас записать? Нажмите кнопку или напишите имя так, как оно стоит в школьных списках.
register-needs-text = Здесь нужен текст или кнопка под вопросом.
register-name-wrong = Не похоже на имя: нужны буквы и не больше { $max } знаков. Напишите ещё раз.
register-organisation = Где вы работаете? Напишите часть названия: «44», «красулинская», «сош 2».
register-organisation-found = Нашёл по запросу «{ $query }». Выберите или напишите точнее.
register-organisation-similar = Не нашёл «{ $query }». Похоже на эти. Выберите или напишите иначе.
register-organisation-nothing = Не нашёл «{ $query }». Напишите иначе или пропустите: диагностику можно пройти и без этого.
register-organisation-none = Моей нет в списке
register-position = Кем вы работаете? Выберите или напишите.
register-subjects = Какие предметы ведёте? Можно несколько; чего нет в списке — напишите.
register-subjects-chosen = Ваши предметы: { $subjects }. Можно добавить ещё.
register-subjects-none = Предмета нет
register-done = Готово
register-skip = Пропустить
register-service = Сколько полных лет педагогического стажа? Напишите число.
register-service-first = Первый год
register-service-wrong = Нужно число от 0 до { $max }. Например: 12
register-category = Какая у вас категория?
register-finished = Готово. Самодиагностика занимает 6–8 минут, прерваться можно в любой момент.
register-waits = Координатор организации подтвердит, что вы там работаете. Отвечать можно уже сейчас.
position-subjectTeacher = Учитель
position-educator = Воспитатель
position-psychologist = Психолог, соцпедагог
position-deputyPrincipal = Завуч, зам. директора
position-principal = Директор, заведующий
position-methodologist = Методист
subject-primary = Нач. классы
subject-russian = Русский
subject-literature = Литература
subject-maths = Математика
subject-informatics = Информатика
subject-physics = Физика
subject-chemistry = Химия
subject-biology = Биология
subject-geography = География
subject-history = История
subject-social = Обществознание
subject-foreign = Иностранный
subject-sport = Физкультура
subject-safety = ОБЗР
subject-technology = Труд
subject-music = Музыка
subject-art = ИЗО
category-highest = Высшая
category-first = Первая
category-positionConformity = Соответствие должности
category-none = Нет категории

## Diagnosis

diagnose-head = Диагностика
diagnose-nothing = Сейчас ничего не открыто. Когда появится новая диагностика, она будет здесь.
diagnose-new = { $total } вопросов, ~{ $minutes } мин
diagnose-in-progress = Отвечено { $answered } из { $total }
diagnose-submitted = Пройдена { $date }
diagnose-deadline = Кампания, до { $date }
diagnose-privacy = Ответы видите только вы.
diagnose-not-open = Эта диагностика уже закрыта
diagnose-button-start = { $number }Начать
diagnose-button-continue = { $number }Продолжить
diagnose-button-again = { $number }Пройти ещё раз
card-head = { $section } · { $position } из { $total }{ $minutes ->
    [0] { "" }
   *[other] { " " }· ~{ $minutes } мин
  }
card-back = ‹ Назад
card-pause = Пауза
card-next = Дальше
card-confirm = Готово
card-not-mine = Не моя ситуация
card-decline = Не хочу отвечать
card-skip = Пропустить
card-current = Ваш ответ: { $answer }
card-poles = { $left } … { $right }
card-type-number = Напишите число от { $min } до { $max } { $unit }
card-type-date = Напишите дату, например 15.03.2023
card-type-text = Напишите ответ сообщением, до { $max } знаков
card-send-file = Пришлите файл или фото
answer-changed = Ответ изменён
answer-skipped = пропущено
answer-seen = прочитано
answer-file = файл
answer-date = { DATETIME($date, day: "numeric", month: "long", year: "numeric", timeZone: "UTC") }
answer-type-other = Напишите свой вариант сообщением
answer-not-asked = Этот вопрос сейчас не задаётся. Показываю текущий
answer-cannot-take = Такое сообщение как ответ не принять. Нажмите кнопку под вопросом или напишите текст.
answer-refused-unexpected = Эта кнопка от другого вопроса
answer-refused-unknown-option = Такого варианта здесь нет
answer-refused-not-allowed = В этом вопросе так ответить нельзя
answer-refused-press-button = Нажмите кнопку под вопросом или напишите её название. Продолжить: /continue
answer-refused-send-file = Здесь нужен файл: { $accept }
answer-refused-empty-text = Сообщение пустое. Напишите ответ словами
answer-refused-text-too-short = Слишком коротко: { $length } зн., нужно хотя бы { $min }
answer-refused-text-too-long = Слишком длинно: { $length } зн., можно до { $max }. Сократите и пришлите ещё раз
answer-refused-not-number = Нужно число. Например: 12
answer-refused-not-whole = Нужно целое число
answer-refused-too-precise = Знаков после запятой: не больше { $decimals }
answer-refused-number-too-small = Нужно не меньше { $min }
answer-refused-number-too-big = Нужно не больше { $max }
answer-refused-not-date = Не разобрал дату. Например: 15.03.2023
answer-refused-date-too-early = Нужна дата не раньше { $min }
answer-refused-date-too-late = Нужна дата не позже { $max }
answer-refused-too-few-options = Отметьте ещё: нужно хотя бы { $min }, отмечено { $count }
answer-refused-too-many-options = Можно отметить не больше { $max }
answer-refused-rank-incomplete = Расставьте { $top }, пока { $count }
answer-refused-file-kind = Здесь подойдёт только { $accept }
answer-refused-file-too-big = Файл слишком большой: можно до { $maxMegabytes } МБ
file-kind-photo = фото
file-kind-document = документ
file-kind-video = видео
file-kind-audio = аудио
file-kind-voice = голосовое
review-head = Проверьте ответы: { $answered } из { $total }
review-hint = Нажмите номер, чтобы изменить ответ.
review-submit = Завершить
review-done = Готово
review-unanswered = нет ответа
attempt-paused = Сохранено { $answered } из { $total }. Продолжить: кнопка или /continue. Напомнить?
attempt-continue = Продолжить
attempt-restart = Начать заново
attempt-restart-question = Начать заново? Прежние ответы не будут учитываться.
attempt-restart-yes = Да, заново
attempt-restart-no = Нет, продолжить
attempt-incomplete = Осталось ответить: { $missing }
attempt-sure-question = Все ответы одинаковые. Всё так?
attempt-sure-yes = Да, всё так
attempt-sure-no = Проверить ответы
attempt-submitted = Спасибо. Профиль готов.
attempt-editable = Ответы можно менять до { $date }.
attempt-closed-notice = Эта диагностика закрыта
attempt-closed = «{ $title }» закрыта. Что вы ответили, сохранено. Новая: /diagnose
attempt-closed-submitted = «{ $title }» завершена. Результат в профиле.

## Problems of content files (npm run admin -- content load)

content-problem-missing = здесь не хватает обязательного поля
content-problem-wrong-type =
    нужно другое значение: { $expected ->
        [string] текст в кавычках
        [number] число
        [int] целое число
        [boolean] true или false
        [array] список в квадратных скобках
        [object] объект в фигурных скобках
       *[other] { $expected }
    }
content-problem-unknown-key = поля «{ $keys }» здесь не бывает: проверьте, нет ли опечатки
content-problem-not-allowed-value = такого значения здесь не бывает, можно: { $allowed }
content-problem-too-short = слишком коротко: нужно не меньше { $min } знаков
content-problem-too-long = слишком длинно: помещается не больше { $max } знаков
content-problem-too-few = слишком мало: нужно хотя бы { $min }
content-problem-too-many = слишком много: можно не больше { $max }
content-problem-too-small = число слишком маленькое: можно от { $min }
content-problem-too-big = число слишком большое: можно до { $max }
content-problem-bad-format = значение записано не так, как нужно ({ $expected })
content-problem-unreadable = значение не удалось разобрать
content-problem-duplicate-id = «{ $id }» встречается дважды
content-problem-reserved-id = имя «{ $id }» занято: назовите иначе
content-problem-scale-unknown = шкалы «{ $scale }» нет среди scales
content-problem-scale-wrong-kind = шкала «{ $scale }» другого вида ({ $kind }) и к этому вопросу не подходит
content-problem-section-unknown = раздела «{ $section }» нет среди sections
content-problem-section-missing = у вопроса не указан раздел, а в файле разделы есть
content-problem-section-empty = в разделе «{ $section }» нет ни одного вопроса
content-problem-competency-unknown = компетенции «{ $competency }» нет среди competencies
content-problem-framework-unknown = рамка компетенций «{ $framework }» не загружена: положите её в папку frameworks
content-problem-competency-not-in-framework = компетенции «{ $competency }» нет в рамке «{ $framework }»
content-problem-scoring-differs = здесь { $found }, а в рамке «{ $framework }» { $expected }: считается по рамке, исправьте одно из двух
content-problem-no-questions = в анкете нет ни одного вопроса
content-problem-options-missing = у вопроса нет вариантов ответа: добавьте options или scale
content-problem-options-twice = варианты заданы дважды, в options и в шкале «{ $scale }»: оставьте одно
content-problem-options-count = вариантов { $count }, а нужно от { $min } до { $max }
content-problem-duplicate-option = значение { $value } есть у двух вариантов
content-problem-duplicate-button = на двух кнопках одинаковый текст «{ $button }»
content-problem-scale-range-differs = min и max шкалы не совпадают с её вариантами: там от { $min } до { $max }
content-problem-range-empty = нижняя граница { $min } больше верхней { $max }
content-problem-pick-range = выбрать от { $min } до { $max } нельзя: вариантов { $count }
content-problem-not-scorable = вопрос вида { $type } не оценивается: уберите competency с polarity или задайте ключ
content-problem-scores-partial = баллы заданы не у всех вариантов: задайте у всех или ни у одного
content-problem-key-unknown-option = ключ { $value } не совпадает ни с одним вариантом
content-problem-answer-refusal-not-allowed = отказ от ответа здесь невозможен
content-problem-condition-item-unknown = условие смотрит на вопрос «{ $item }», которого нет
content-problem-condition-cycle = вопросы ждут друг друга по кругу: { $items }
content-problem-condition-looks-ahead = условие смотрит на вопрос «{ $item }», который задают позже
content-problem-condition-value-unknown = у вопроса «{ $item }» не бывает ответа { $value }
content-problem-condition-not-comparable = ответ на «{ $item }» не число: atLeast и atMost к нему не подходят
content-problem-jump-unknown = перейти некуда: «{ $to }» нет ни среди вопросов, ни среди разделов
content-problem-jump-backwards = переход к «{ $to }» ведёт назад, можно только вперёд
content-problem-item-unreachable = до вопроса «{ $item }» не дойти ни при каких ответах
content-problem-card-too-long = вопрос с вариантами занимает { $length } знаков, на экран помещается { $max }
content-problem-too-many-questions = в анкете { $count } вопросов, можно не больше { $max }
content-problem-levels-not-descending = пороги уровней должны убывать: лучший уровень первым
content-problem-levels-not-to-zero = последний уровень должен начинаться с 0
content-problem-level-key = три худших уровня с дефицитом называются { $keys }, остальные — иначе: по этим ключам считают сводки
content-problem-folder-unreadable = папка не читается или в ней нет ни frameworks, ни questionnaires
content-problem-folder-empty = в папках frameworks и questionnaires нет ни одного файла .json
content-problem-not-utf8 = файл не в кодировке UTF-8: сохраните его заново в UTF-8
content-problem-file-too-large = файл больше { $max } МБ
content-problem-json-syntax =
    это не JSON: { $reason ->
        [PropertyNameExpected] ожидается имя поля в двойных кавычках; запятая перед скобкой лишняя
        [ValueExpected] здесь не хватает значения
        [ColonExpected] после имени поля нужно двоеточие
        [CommaExpected] перед этим местом не хватает запятой
        [CloseBraceExpected] не хватает закрывающей фигурной скобки
        [CloseBracketExpected] не хватает закрывающей квадратной скобки
        [EndOfFileExpected] после конца данных есть ещё что-то
        [InvalidCommentToken] комментариев в JSON не бывает
        [UnexpectedEndOfString] не закрыта кавычка
        [InvalidCharacter] перенос строки или табуляция внутри кавычек: пишите \n или \t
        [InvalidEscapeCharacter] после обратной косой черты стоит не тот знак
        [InvalidUnicode] код знака после \u записан с ошибкой
       *[other] здесь лишний или неверный знак
    }
content-problem-json-too-deep = скобки вложены глубже { $max }
content-problem-duplicate-key = поле «{ $key }» записано дважды, осталось бы только второе
content-problem-content-twice = «{ $key }» уже описан в файле { $other }: в папке должна быть одна версия
content-problem-content-frozen = анкету «{ $key }» уже начали заполнять, версия { $version } больше не меняется: повысьте version, прежние ответы останутся при старой
content-problem-framework-in-use = по рамке «{ $key }» уже посчитаны профили, версия { $version } больше не меняется: повысьте version
content-problem-framework-breaks-questionnaire = после этого изменения рамки «{ $framework }» загруженная анкета «{ $questionnaire }» перестанет считаться
content-problem-version-not-higher = уже загружена версия { $stored } «{ $key }», она новее, чем { $version }

## Notices

notice-join-requested = Новая заявка: педагог просит подтвердить работу в «{ $organisation }».
notice-open-requests = Открыть заявки
notice-join-accepted = Вас подтвердили в «{ $organisation }». Теперь вам видны диагностики и мероприятия этой организации.
notice-join-declined = Координатор не подтвердил, что вы работаете в «{ $organisation }». Ваши ответы и профиль на месте. Если это ошибка, поговорите с координатором: он может принять вас позже.
notice-route-submitted = Новый маршрут ждёт согласования.
notice-route-submitted-by = { $name }: маршрут ждёт согласования.
notice-route-approved = Ваш маршрут утверждён.
notice-route-returned = Методист вернул маршрут с комментарием: его можно исправить и отправить снова.
notice-comment = Комментарий: { $comment }
## Документ: индивидуальный образовательный маршрут (DOCX)

iom-doc-title = ИНДИВИДУАЛЬНЫЙ ОБРАЗОВАТЕЛЬНЫЙ МАРШРУТ
iom-doc-subtitle = педагогического работника
iom-doc-head-full-name = ФИО
iom-doc-head-position = Должность
iom-doc-head-subject = Предмет
iom-doc-head-organisation = Образовательная организация
iom-doc-head-experience = Педагогический стаж
iom-doc-head-category = Категория
iom-doc-head-period = Период
iom-doc-head-basis = Основание
iom-doc-head-curator = Куратор
iom-doc-head-state = Состояние
iom-doc-deficits-heading = Часть 1. Профессиональные дефициты
iom-doc-deficit-competency = Компетенция
iom-doc-deficit-level = Уровень дефицита
iom-doc-deficit-difficulty = Что именно затрудняет
iom-doc-deficit-goal = Цель
iom-doc-items-heading = Часть 2. План восполнения дефицитов
iom-doc-number = №
iom-doc-item-deficit = Дефицит
iom-doc-item-activity = Мероприятие, действие
iom-doc-item-form = Форма
iom-doc-item-organiser = Организатор
iom-doc-item-term = Срок
iom-doc-item-hours = Часы
iom-doc-item-expected-result = Ожидаемый результат (продукт)
iom-doc-item-evidence = Подтверждение
iom-doc-item-mark = Отметка
iom-doc-item-comment = Комментарий методиста
iom-doc-total-hours = Всего часов
iom-doc-result-heading = Часть 3. Итоги
iom-doc-reflection = Рефлексия педагога
iom-doc-repeat-diagnosis = Повторная диагностика
iom-doc-decision = Решение по маршруту
iom-doc-decision-closed = закрыт
iom-doc-decision-extended = продлён
iom-doc-decision-changed = изменён
iom-doc-signature-teacher = Педагог
iom-doc-signature-methodologist = Методист
iom-doc-signature-head = Руководитель организации
iom-doc-note-signature = (подпись)
iom-doc-note-name = (расшифровка подписи)
iom-doc-note-date = (дата)
iom-doc-footer = Индивидуальный образовательный маршрут
iom-doc-page = Страница
iom-doc-page-of = из

## Settings

settings-title = Настройки
settings-language = Язык: { $language }
settings-language-ru = Русский
settings-language-en = English
settings-zone = Часовой пояс: { $zone }, сейчас { $time }
settings-zone-button = Часовой пояс
settings-zone-question = Который у вас час? Выберите свой город или город с тем же временем.
settings-zone-default = Как в организации
settings-quiet = Тихие часы: с { $from } до { $to }. В это время я не пишу первым.
settings-quiet-none = Тихих часов нет: сообщения приходят в любое время.
settings-quiet-button = Тихие часы
settings-quiet-from-question = С какого часа не писать?
settings-quiet-to-question = Не писать с { $from }. До которого часа?
settings-quiet-off = Без тихих часов
settings-workplace-button = Указать место работы
settings-saved = Сохранено
settings-back = ‹ Настройки
zone-Kaliningrad = Калининград
zone-Moscow = Москва
zone-Samara = Самара
zone-Yekaterinburg = Екатеринбург
zone-Omsk = Омск
zone-Novosibirsk = Новосибирск
zone-Barnaul = Барнаул
zone-Tomsk = Томск
zone-Novokuznetsk = Новокузнецк
zone-Krasnoyarsk = Красноярск
zone-Irkutsk = Иркутск
zone-Yakutsk = Якутск
zone-Vladivostok = Владивосток
zone-Magadan = Магадан
zone-Sakhalin = Сахалин
zone-Kamchatka = Камчатка
zone-Simferopol = Симферополь
zone-Kirov = Киров
zone-Volgograd = Волгоград
zone-Astrakhan = Астрахань
zone-Saratov = Саратов
zone-Ulyanovsk = Ульяновск
zone-Chita = Чита
zone-Khandyga = Хандыга
zone-Ust-Nera = Усть-Нера
zone-Srednekolymsk = Среднеколымск
zone-Anadyr = Анадырь

## Privacy

privacy-title = Приватность
privacy-kind-processing = Обработка данных
privacy-kind-profileSharing = Показ профиля
privacy-kind-mailing = Рассылки
privacy-consent-notAsked = ещё не спрашивали
privacy-consent-given = согласие дано { $date } (версия { $version })
privacy-consent-outdated = согласие дано { $date } на прежний текст (версия { $version }), есть новый
privacy-consent-refused = согласия нет ({ $date })
privacy-consent-withdrawn = согласие отозвано { $date }
privacy-shown = Ваш профиль видят методисты: вы показали его { $date }.
privacy-not-shown = Ваш профиль видите только вы.
privacy-looks = Обращались к вашим данным: { $count }, последний раз { $date }.
privacy-no-looks = К вашим данным никто не обращался.
privacy-give-processing = Прочитать новый текст
privacy-give-profileSharing = Дать согласие на показ
privacy-give-mailing = Дать согласие на рассылки
privacy-withdraw-profileSharing = Отозвать согласие на показ
privacy-withdraw-mailing = Отозвать согласие на рассылки
privacy-stop-sharing = Перестать показывать
privacy-looks-button = Кто смотрел
privacy-saved = Сохранено
privacy-back = ‹ Приватность
privacy-leave = Без согласия на обработку я не могу хранить ничего о вас. Отозвать его — значит удалить данные: что будет удалено и когда, написано на следующем экране.
privacy-stranger = Я ничего о вас не храню. Начать: /start
share-button = Показать методисту
share-title = Показать профиль методисту?
share-what =
    Профиль увидят методисты ({ $territory }): уровни по направлениям и что было трудно. Коллеги и руководитель его не увидят.
    Каждый просмотр записывается, список у вас в /privacy. Перестать показывать можно в любой момент.
share-not-accepted = Пока координатор не подтвердил вашу организацию, методист профиля не увидит.
share-confirm = Показать
share-done = Профиль видят методисты: вы показали его { $date }. Кто и когда смотрел, записано в /privacy.
share-stopped = Профиль снова видите только вы
looks-title = Кто смотрел
look-line = { $date }: { $capacity } — { $what }
look-profile = профиль
look-route = маршрут
look-route-decision = решение по маршруту
look-card = карточка в списке педагогов
look-join-decision = решение по вашей заявке
look-invitation = личное приглашение для вас
look-role = роль назначена или снята
look-other = другое действие
capacity-teacher = педагог
capacity-mentor = наставник
capacity-coordinator = координатор
capacity-methodologist = методист
capacity-admin = администратор
capacity-operator = оператор
my-data-button = Мои данные
delete-me-button = Удалить меня

## My data

data-sent = Это всё, что я о вас храню: .txt — чтобы прочитать, .json — чтобы перенести в другую программу. Если телефоном пользуется кто-то ещё, удалите файлы из чата.
data-title = Все данные: { $name }
data-made = Выгружено { $date }
data-none = Ничего нет.
data-person = Кто вы
data-telegram = Номер в Telegram: { $id }
data-zone = Часовой пояс: { $zone }
data-quiet = Тихие часы: { $from }–{ $to }
data-created = Запись создана: { $date }
data-registered = Регистрация закончена: { $date }
data-work = Работа и роли
data-workplace = { $organisation }: { $details }
data-service = стаж { $years }
data-role = Роль «{ $role }»: с { $from } по { $to }, основание: { $basis }
data-consents = Согласия и показ профиля
data-consent-given = { $date }: { $what } — согласие (версия { $version })
data-consent-refused = { $date }: { $what } — отказ или отзыв (версия { $version })
data-share = Профиль показан, { $audience }: { $from } — { $to }
data-looks = Кто обращался к вашим данным
data-diagnoses = Диагностики
data-attempt = «{ $title }»{ $campaign }: { $state }, { $date }
data-answer = { $number }. { $question } — { $answer }
data-profile = Профиль. { $competency }: { $score }, { $level }
data-level-unknown = недостаточно данных
data-wishes = Что хотите развивать и что не подошло
data-chosen = Развивать в первую очередь: { $competency }
data-dismissed = Не подошло { $date }: { $title }
data-routes = Маршруты
data-route = Маршрут с { $from } по { $to }: { $state }
data-route-deficit = Дефицит: { $title }. Цель: { $goal }
data-route-item = { $number }. { $title }: { $details }
data-hours = { $hours } ч
data-evidence = — подтверждение: { $what }
data-reflection = Рефлексия: { $text }
data-rest = Остальное
data-rest-text = Сообщений, которые я посылал первым: { $messages }. Их список, история изменений ответов и служебные пометки — в файле .json.
data-state-requested = ждёт подтверждения
data-state-accepted = принято
data-state-declined = отклонено
data-state-inProgress = в работе
data-state-submitted = отправлено
data-state-abandoned = брошено

## Deletion

delete-title = Удалить мои данные
delete-at-once = Сразу: я перестану отвечать, ваш профиль, ответы и маршрут больше никто не увидит, показ профиля закончится.
delete-by = Не позже { $date }: имя, место работы, роли, согласия, ответы, профиль, маршруты и подтверждения будут уничтожены. Об этом останется акт без имени и без номера.
delete-remains = Останутся только сводки, где не меньше пяти человек: в них вас не узнать.
delete-undo = Передумаете в первые 24 часа — напишите: { $operator }, { $email }. Потом вернуть ничего нельзя.
delete-data-first = Сначала получить данные
delete-yes = Удалить мои данные
delete-no = Нет, оставить
delete-sure = Последний вопрос: удалить все ваши данные? Ответы и маршрут не восстановить.
delete-sure-yes = Да, удалить навсегда
delete-kept = Ничего не удалено. Всё на месте: /menu
delete-asked-long-ago = Этот вопрос был давно. Спрашиваю ещё раз
delete-done = Готово. Ваши данные заблокированы и будут уничтожены не позже { $date }.
delete-undo-until = Если это ошибка, до { $date } напишите: { $operator }, { $email } — и всё вернётся.
delete-again = После уничтожения можно начать заново: /start
delete-waits = { $asked } вы попросили удалить ваши данные. Они заблокированы и будут уничтожены не позже { $date }; до этого я ничем не могу помочь.

attempt-remind-tomorrow = Завтра в 16:00
attempt-remind-saturday = В субботу
attempt-reminder-set = Напомню: { $date }. Всё сохранено, вернуться можно и раньше.
notice-attempt-paused = Вы просили напомнить об анкете. Осталось немного, всё прежнее сохранено.
notice-sending-group-gone = Сообщение в группу не ушло: бота в ней больше нет или группа закрыта. Если она нужна, верните бота в группу и отправьте ещё раз.
notice-sending-no-rights = Сообщение в группу не ушло: бот не может туда писать или тема закрыта. Попросите администратора группы дать боту это право.
notice-sending-topic-gone = Сообщение в группу не ушло: темы, в которую вы писали, больше нет.
notice-sending-failed = Ваше сообщение в группу не ушло.
notice-sending-uncertain = Связь с Telegram прервалась, и неизвестно, появилось ли ваше сообщение в группе. Загляните в неё и решите, отправлять ли ещё раз.
notice-open-deliveries = Открыть доставку

## People of an organisation

people-no-role = Список педагогов открыт координатору организации и методисту территории. Если это вы, попросите администратора назначить роль.
people-denied = Это вам недоступно: роль закончилась или запись не из вашей организации
people-choose = Какая организация?
people-choose-invite = Куда приглашаем?
people-organisation-requests = { $title } · заявок: { $requests }
people-accepted = Педагогов: { $count }
people-requested = Ждут решения: { $count }
people-declined = Отклонено: { $count }
people-requests-button = Заявки ({ $count })
people-list-button = Список
people-invite-button = Пригласить
people-declined-button = Отклонённые
people-other-organisation = Другая организация
people-back = ‹ Люди
people-back-to-list = ‹ Список
people-request-head = Заявка { $at } из { $total } · { $organisation }
people-declined-head = Отклонённая заявка { $at } из { $total } · { $organisation }
people-request-date = Заявка от { $date }
people-request-hint = Имя и работу человек указал сам: проверьте, что это ваш коллега. До решения он ни в каких подсчётах не участвует.
people-accept = Принять
people-decline = Отклонить
people-no-requests = { $organisation }: больше никто не ждёт решения.
people-accepted-notice = Принято: { $name }
people-declined-notice = Отклонено: { $name }
people-already-decided = Уже решено: { $name } — { $state }
people-service = стаж { $years }
people-nothing-known = Подробностей нет
people-list-head = { $organisation }: { $count }
deadline-day = { $day } включительно
people-campaign = «{ $title }» до { $date }: ответили { $answered } из { $asked }
people-answered = ответ есть
people-notAnswered = ответа ещё нет
people-notAsked = не участвует
people-nobody = Пока никого. Пришлите коллегам приглашение.
people-in-bot = Уже в боте.
people-not-in-bot = Ещё не в боте.
people-invite-member = Пригласить лично
people-already-here = Этот человек уже в боте: приглашение не нужно
people-invitation =
    Приглашение в «{ $organisation }». Действует до { $date }.
    Перешлите это сообщение коллегам или распечатайте код. Кто придёт, попадёт к вам в заявки.
    { $link }
    Ссылка показана один раз: я её не храню.
people-invitation-personal =
    Личное приглашение: { $name }, { $organisation }. Действует до { $date }, для одного человека.
    Перешлите только адресату: по ссылке видно имя. Прежние личные ссылки отключены.
    { $link }
    Ссылка показана один раз: я её не храню.

## Numbers and dates of profiles, plans and routes

percent-value = { $whole },{ $tenth } %
percent-grew = +{ $whole },{ $tenth } п. п.
percent-fell = −{ $whole },{ $tenth } п. п.
when-day = { DATETIME($date, day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC") }
when-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
  } { $year }
when-until-month = до { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
  } { $year }
when-until = до: { $when }
when-school-year = { $from }/{ $to } учебный год
when-by-plan = по плану, дата не назначена
when-continuous = в любое время
event-kind-conference = конференция
event-kind-marathon = марафон
event-kind-meetup = митап
event-kind-district_seminar = районный семинар
event-kind-festival = фестиваль
event-kind-forum = форум
event-kind-methodical_seminar = методический семинар
event-kind-online_conference = онлайн-конференция
event-kind-round_table = круглый стол
event-kind-seminar = семинар
event-kind-seminar_cycle = цикл семинаров
event-kind-seminar_experts = семинар для экспертов
event-kind-seminar_meeting = семинар-совещание
event-kind-seminar_training = семинар-тренинг
event-kind-seminar_workshop = семинар-практикум
event-kind-webinar = вебинар
event-kind-workshop_masterclass = мастер-класс
event-kind-other = мероприятие
file-not-sent = Не получилось отправить файл. Попробуйте ещё раз чуть позже, ничего не потеряно.

## Profile

profile-heading = Ваш профиль
profile-about = «{ $title }» · { $source } · { $date }
profile-source-self = самодиагностика
profile-source-external = внешняя диагностика
profile-source-observer = взгляд коллеги
profile-line = { $bar } { $percent } { $competency } · { $level }
profile-strong = На что опереться
profile-later = К чему можно вернуться позже
profile-support = Где поддержка даст больше
profile-chosen = { $line } · ваш выбор
profile-insufficient = Недостаточно данных: { $list }
profile-insufficient-one = { $competency } (ответов { $answered } из { $total })
profile-more = … и ещё { $count }
profile-growth = Было → стало, с { $since }
profile-growth-line = { $competency }: { $before } → { $after } ({ $growth })
profile-growth-same = Без заметных изменений: { $list }
profile-growth-unknown = Мало общих ответов, чтобы сравнить: { $list }
profile-growth-not-comparable = Прошлый раз был с другими вопросами, сравнить нельзя.
profile-straight-lined = Ответы на все вопросы одинаковые. Если отвечали второпях, диагностику можно пройти ещё раз: прежний результат останется для сравнения.
profile-seen-by-you = Это видите только вы.
profile-seen-by-methodologist = Это видите вы и, пока показ включён, методист. Каждый просмотр записан в /privacy.
profile-none = Профиля пока нет: он появится после диагностики. Это 6–8 минут, прерваться можно в любой момент. Ответы видите только вы.
profile-choose = Какой профиль показать?
profile-radar-title = Профиль компетенций
profile-radar-no-data = мало данных
profile-radar-now = сейчас, { $date }
profile-radar-before = было, { $date }
profile-why = Почему так
profile-why-how = Процент — доля набранных баллов. «Не моя ситуация» в счёт не идёт. Если ответов меньше { $percent } %, вывода нет.
profile-why-nothing = Здесь нет ничего, где нужна поддержка. Что развивать, можно выбрать самим.
profile-why-numbers = { $percent } ({ $sum } из { $max } баллов) · { $level }
profile-why-insufficient = Недостаточно данных: ответов { $answered } из { $total }. Вы выбрали это сами.
profile-hard-title = Труднее всего, судя по ответам:
profile-hard = — «{ $text }»
profile-hard-reverse = — «{ $text }» (вы с этим согласны)
profile-develop = Хочу развивать
profile-develop-hint = Отметьте до трёх тем. Они поднимутся в профиле и в подборке. Изменить можно в любой момент.
profile-develop-too-many = Уже выбраны три темы. Снимите одну, чтобы отметить другую.
profile-share-stop = Не показывать
profile-others = Другие профили
profile-back = ‹ К профилю

## Suggestions

suggest-heading = Что предложить
suggest-hint = Нажмите номер темы.
suggest-line = { $number }. { $topic }: { $what }
suggest-topic = { $competency }, { $percent }
suggest-count = { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[many] { $count } мероприятий
  }, { $outlook }
suggest-next = ближайшее — { $when }
suggest-nothing-until = в плане района { $until } ничего нет
suggest-undated = дата пока не назначена
suggest-nothing-planned = в плане района ничего нет
suggest-no-deficits = По вашему профилю поддержка не нужна. Если хочется развивать что-то ещё, выберите это в профиле: «Хочу развивать».
suggest-no-profile = Чтобы подобрать подходящее, нужен профиль. Диагностика занимает 6–8 минут.
suggest-choose = По какому профилю подобрать?
quoted-title = «{ $title }»
suggest-why = Почему вам:
suggest-why-competency = { $competency } — { $percent }, { $level }
suggest-why-chosen = { $competency } — вы выбрали это сами
suggest-why-related = тема соседняя, но поможет и здесь
suggest-why-online = онлайн
suggest-why-in-person = очно, { $where }
suggest-why-hybrid = очно или онлайн, { $where }
suggest-why-distance = { $text }, { $distanceKm } км от вас
suggest-why-hours = { $hours } ч
suggest-why-far = ниже в списке: вы говорили, что далеко ездить неудобно
suggest-why-same-time = ниже в списке: вы говорили, что это время неудобно
suggest-place = { $at } из { $total }
suggest-add = В маршрут
suggest-in-route = Уже в маршруте
suggest-added = Добавил в маршрут
suggest-added-event = Добавил в маршрут. Запись отдельно: «Запись и места».
suggest-already = Это уже в маршруте
suggest-more = Подробнее
suggest-not-for-me = Не подходит ›
suggest-event = Запись и места
suggest-topics = ‹ К темам
suggest-back = ‹ Назад
suggest-details-kind = Что это: { $kind }
suggest-details-when = Когда: { $when }
suggest-details-organiser = Кто проводит: { $organiser }
suggest-details-where = Где: { $where }
suggest-details-hours = Часов: { $hours }
suggest-details-no-day = Точного дня пока нет. Когда его назначат, дата в маршруте обновится сама.
suggest-reason-question = Что не подходит? От ответа зависит, что предложу дальше.
suggest-reason-time = Времени нет
suggest-reason-far = Далеко
suggest-reason-alreadyKnow = Уже умею
suggest-reason-other = Другое
suggest-dismissed = Учёл
suggest-ways-until = { $competency }: в плане района { $until } ничего нет.
suggest-ways-nothing = { $competency }: в плане района ничего нет.
suggest-ways-left = { $competency }: из плана района больше предложить нечего.
suggest-ways-hint = Можно так. Нажмите, и это встанет в маршрут; с кем договориться, решаете вы.
suggest-way-strongColleague = Посмотреть урок коллеги
suggest-way-mentor = Попросить наставника
suggest-way-externalEvent = Внешний вебинар
suggest-action-strongColleague = Посмотреть урок коллеги и обсудить: { $competency }
suggest-action-mentor = Попросить наставника о встрече: { $competency }
suggest-action-externalEvent = Внешний вебинар или курс: { $competency }
suggest-show-later = Что будет: { $when }

## Route

route-state-draft = черновик
route-state-submitted = на согласовании
route-state-approved = утверждён
route-state-inProgress = в работе
route-state-done = завершён
route-state-extended = продлён
route-item-state-planned = запланировано
route-item-state-done = выполнено
route-item-state-accepted = принято
route-item-state-returned = вернули с комментарием
route-item-state-dropped = исключено
route-item-state-on = { $state } { $date }
route-kind-event = мероприятие
route-kind-lessonVisit = урок коллеги
route-kind-openLesson = открытый урок
route-kind-mentoring = наставничество
route-kind-consultation = консультация
route-kind-internship = стажировка
route-kind-course = курс, вебинар
route-kind-selfStudy = самообразование
route-kind-practice = разработка
route-kind-contest = конкурс
route-kind-publication = публикация
route-kind-other = другое
route-none = Маршрут — ваш личный план: до трёх тем, мероприятия и действия, сроки, результат. Начну с того, что подсказывает профиль, остальное решаете вы. Пока это черновик, его видите только вы.
route-no-profile = Маршрут собирается из профиля, поэтому сначала диагностика: 6–8 минут.
route-create = Составить маршрут
route-created = Черновик готов. Теперь наполните его.
route-earlier = Прежний: { $period }
route-heading = Маршрут · { $state }
route-head = { $period } · готово { $done } из { $total }, { $hoursDone } из { $hoursTotal } ч
route-period = { $from } – { $to }
route-deficits = Над чем работаю
route-deficits-none = Темы пока не выбраны: «Цели и темы».
route-deficit-line = { $title } — { $level }
route-deficit-level = { $percent }, { $level }
route-numbered = { $number }. { $line }
route-items = Что сделаю
route-items-none = Пока пусто. Возьмите из подборки или добавьте своё.
route-item-line = { $number }. { $title } · { $when } · { $state }
route-item-cancelled = отменено организатором
route-approved-by = Утвердил методист: { $name }
route-returned-with = Методист вернул с комментарием: { $comment }
route-comment = Комментарий: { $comment }
route-hint-draft = Черновик видите только вы. Когда всё готово, отправьте методисту.
route-hint-submitted = Методист читает. Пока он не ответил, маршрут можно отозвать.
route-hint-approved = Можно начинать. Отмечайте пункты и пересылайте подтверждения.
route-hint-inProgress = Отмечайте сделанное и пересылайте подтверждения. Номер открывает пункт.
route-hint-extended = Срок продлён. Отмечайте сделанное и пересылайте подтверждения.
route-hint-done = Маршрут завершён. Его можно скачать и составить новый: /route
route-add-own = Добавить своё
route-goals = Цели и темы
route-change-period = Период
route-document = Скачать DOCX
route-document-coming = Готовлю файл
route-document-caption = Маршрут для печати и подписи
route-doc-file = ИОМ { $name } { $years }
route-doc-years = { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
  }
route-doc-basis = «{ $title }», { $date }
route-doc-made = сформировано { $date }
route-act-submit = Отправить методисту
route-act-recall = Отозвать
route-act-start = Начать работу
route-act-finish = Завершить
route-act-revise = Изменить
route-extend = Продлить
route-extend-question = Сейчас до { $until }. До какого дня продлить?
route-extend-to = До { $until }
route-period-question = На какое время маршрут?
route-reflect = Итог своими словами
route-confirm-submit = Методист вашего района увидит темы с уровнем на начало, пункты и подтверждения. Профиль и ответы он не увидит, пока вы сами их не покажете. Каждый его просмотр записывается. Отправить?
route-confirm-revise = Маршрут снова станет черновиком, и его надо будет согласовать ещё раз. Отметки и подтверждения останутся. Изменить?
route-confirm-finish = Завершить маршрут? После этого пункты изменить нельзя, скачать можно всегда.
route-confirm-recall = Отозвать маршрут?
route-confirm-start = Начать работу по маршруту?
route-sure-submit = Отправить
route-sure-revise = Да, изменить
route-sure-finish = Да, завершить
route-sure-recall = Да, отозвать
route-sure-start = Начать
route-submitted-unseen = Отправил. Методист увидит маршрут, когда координатор подтвердит, что вы работаете в организации.
route-back = ‹ К маршруту
route-item-back = ‹ К пункту
route-goals-back = ‹ К целям
route-goal = Цель: { $goal }
route-difficulty = Что трудно: { $difficulty }
route-not-said = не указано
route-difficulty-default = Ниже всего оценены: { $list }
route-goal-default = Освоить и применять в работе: { $competency }
route-edit-goal = Цель
route-edit-difficulty = Что трудно
route-deficit-add = Добавить тему
route-deficit-add-hint = Какую тему взять в маршрут? Всего можно три.
route-deficit-remove = Убрать тему
route-own-deficit = Для какой темы?
route-own-no-deficit = Не для этих тем
route-own-kind = Что это будет?
route-ask-action = Напишите одним сообщением, что именно сделаете ({ $kind }). До { $max } знаков.
route-ask-title = Напишите название, до { $max } знаков.
route-ask-organiser = Кто проводит или с кем договорились? До { $max } знаков.
route-ask-expectedResult = Что получится в итоге: конспект, разработка, открытый урок? До { $max } знаков.
route-ask-hours = Сколько часов? Напишите число.
route-ask-term = Когда? Например: 15.03.2027, март 2027 или 2026/27
route-ask-goal = Какая у вас цель? До { $max } знаков.
route-ask-difficulty = Что именно трудно, своими словами? До { $max } знаков.
route-ask-reflection = Что получилось, что нет, что дальше? До { $max } знаков. Это войдёт в файл маршрута.
route-reflection-kept = Записал.
route-term-question = Когда? Выберите месяц или напишите точную дату: 15.03.2027
route-term-by-plan = Пока без даты
route-term-wrong = Не разобрал срок. Можно так: 15.03.2027, март 2027 или 2026/27
route-hours-wrong = Нужно целое число часов от 1 до 999. Например: 3
route-text-empty = Сообщение пустое. Напишите словами
route-text-too-long = Слишком длинно: { $length } зн., можно до { $max }. Сократите и пришлите ещё раз
route-item-form = Что это: { $form }
route-item-deficit = Тема: { $title }
route-item-organiser = Кто проводит: { $organiser }
route-item-when = Срок: { $when }
route-item-event-cancelled = Организатор отменил это мероприятие. Пункт можно заменить другим.
route-item-hours = Часов: { $hours }
route-item-result = Результат: { $result }
route-item-state = Отметка: { $state }
route-item-comment = Комментарий методиста: { $comment }
route-item-act-markDone = Выполнено
route-item-act-reopen = Вернуть в план
route-item-act-drop = Исключить
route-item-term = Срок
route-item-edit-result = Результат
route-item-edit-title = Название
route-item-edit-organiser = Кто проводит
route-item-edit-hours = Часы
route-item-remove = Убрать
route-remove-question = { $evidence ->
    [0] Убрать этот пункт из черновика?
    [one] Убрать этот пункт? Вместе с ним пропадёт { $evidence } подтверждение.
    [few] Убрать этот пункт? Вместе с ним пропадут { $evidence } подтверждения.
   *[many] Убрать этот пункт? Вместе с ним пропадёт { $evidence } подтверждений.
  }
route-remove-yes = Да, убрать
route-edit-refused-notDraft = Изменить можно только черновик. Утверждённый маршрут сначала верните в черновик: «Изменить».
route-edit-refused-tooManyItems = В маршруте уже сорок пунктов. Уберите что-нибудь, чтобы добавить новое.
route-edit-refused-tooManyDeficits = В маршруте уже три темы. Уберите одну, чтобы добавить другую.
route-edit-refused-noSuchPart = Этого в маршруте нет, или это задаёт организатор.
route-refused-wrongState = Маршрут уже в другом состоянии. Показываю, как сейчас.
route-refused-notOwner = Это делает сам педагог.
route-refused-notMethodologist = Это делает методист.
route-refused-ownRoute = Свой маршрут согласует другой методист.
route-refused-noItems = В маршруте пока ничего нет. Добавьте хотя бы один пункт.
route-refused-tooManyDeficits = Тем больше трёх. Уберите лишние.
route-refused-commentMissing = Напишите, что поправить.
route-refused-itemsOpen = Ещё есть открытые пункты. Отметьте их выполненными или исключите.
route-refused-notLater = Новый срок должен быть позже прежнего.
route-item-refused-wrongState = Пункт уже в другом состоянии. Показываю, как сейчас.
route-item-refused-routeClosed = Пока маршрут на согласовании или завершён, пункты не меняются.
route-item-refused-notOwner = Это делает сам педагог.
route-item-refused-notMethodologist = Это делает методист.
route-item-refused-ownRoute = Свой маршрут проверяет другой методист.
route-item-refused-commentMissing = Напишите, что поправить.
evidence-button = Подтверждение
evidence-none = Подтверждений нет.
evidence-title = Подтверждения:
evidence-line = { $number }. { $line }
evidence-named = { $type } «{ $name }»
evidence-type-photo = фото
evidence-type-document = файл
evidence-type-video = видео
evidence-type-audio = аудио
evidence-type-voice = голосовое
evidence-type-animation = анимация
evidence-type-videoNote = видеосообщение
evidence-hint = Просто перешлите сюда файл, фото или ссылку. Можно несколько. Номер открывает то, что уже есть.
evidence-done = Готово
evidence-added = Добавил.
evidence-removed = Убрал
evidence-closed = Сейчас подтверждения не меняются: маршрут на согласовании, завершён или пункт уже принят.
evidence-too-many = У пункта уже двадцать подтверждений. Уберите лишнее, чтобы добавить новое.
evidence-unusable = Такое сообщение не подходит. Пришлите файл, фото, ссылку или текст. Выйти: /cancel
evidence-shown = Вот это подтверждение.
evidence-remove = Убрать
evidence-back = ‹ К подтверждениям

## Approving routes

approval-empty = Сейчас решать нечего. О новом маршруте сообщу.
approval-line = { $number }. { $name } · отправлен { $date }
approval-line-items = { $number }. { $name } · отметить пунктов: { $count }
approval-state = Состояние: { $state }
approval-audited = Педагог видит, что вы открывали маршрут.
approval-approve = Утвердить
approval-return = Вернуть
approval-approved = Утвердил. Педагогу сообщу.
approval-returned = Вернул педагогу с вашим комментарием.
approval-ask-return = Что поправить? Напишите одним сообщением: педагог получит это вместе с маршрутом.
approval-ask-return-item = Чего не хватает в этом пункте? Напишите одним сообщением.
approval-ask-comment = Напишите комментарий к пункту: педагог увидит его в маршруте.
approval-commented = Комментарий записал.
approval-comment = Комментарий
approval-accept = Принять
approval-accepted = Принято
approval-item-returned = Пункт вернул педагогу с вашим комментарием.
approval-evidence = Подтв. { $number }
approval-profile = Профиль
approval-profile-of = Профиль: { $name }
approval-profile-audited = Педагог показал это сам и видит запись о вашем просмотре.
approval-profile-empty = Профиля пока нет: диагностика не завершена.
approval-not-shared = Педагог не показывает профиль. Он может включить показ сам, просить об этом не обязательно.
approval-not-shown = Этот маршрут вам сейчас не показан: его отозвали, по нему уже решили или у вас нет на это права.
approval-back = ‹ К списку
approval-route-back = ‹ К маршруту
approval-item-back = ‹ К пункту
content-problem-outside-school-year = { $day } вне учебного года: он идёт с { $from } по { $to }
content-problem-ranges-overlap = пересекается с { $from } … { $to } или стоит не по порядку
content-problem-terms-count = четвертей должно быть { $count }; если периодов другое число, укажите режим modules

## Deliveries

deliveries-title = Доставка за 30 дней
deliveries-none = За это время не было сообщений о мероприятиях и диагностиках, не было и объявлений.
deliveries-kind-campaign = диагностика
deliveries-kind-announcement = объявление
deliveries-open-campaign = Карточка диагностики
deliveries-open-announcement = Карточка объявления
deliveries-back-to-subject = ‹ К сообщениям
deliveries-about-other = «{ $title }», { $when }
deliveries-no-role = Доставка сообщений открыта методисту территории. Если это вы, попросите администратора назначить роль.
deliveries-denied = Это вам недоступно: роль закончилась или сообщение не вашей территории
deliveries-line = { $number }. { $title } · { $when }
deliveries-sent = отправлено { $count }
deliveries-waiting = ждёт { $count }, последнее — { $date }
deliveries-waiting-soon = ждёт { $count }
deliveries-failed = не дошло { $count }
deliveries-unknown = неизвестно { $count }
deliveries-agendas = Напоминания «завтра» и на дни вперёд, все вместе: { $counts }
deliveries-meetings = Встречи наставнических пар, все вместе: { $counts }
deliveries-own = О судьбе ваших сообщений ничего не известно: { $count }. Решите, отправлять ли их ещё раз.
deliveries-decide-button = Решить ({ $count })
deliveries-unreachable-button = Недоступны: { $count }
deliveries-card-sent = Отправлено: { $count }
deliveries-card-waiting = Ждёт: { $count }
deliveries-card-end = Последнее уйдёт примерно { $date }
deliveries-card-failed = Не дошло: { $count }
deliveries-card-cancelled = Отменено до отправки: { $count }
deliveries-card-unknown = Неизвестно, дошло ли: { $count }
deliveries-reason = · { $reason }: { $count }
deliveries-reason-notStarted = не запускали бота
deliveries-reason-blocked = заблокировали бота
deliveries-reason-gone = аккаунт удалён
deliveries-reason-refused = отказались от рассылок
deliveries-reason-late = срок прошёл
deliveries-reason-group = группа не принимает
deliveries-reason-other = ошибка программы
deliveries-person = { $name } — { $reason }
deliveries-elsewhere = Без организации вашей территории
deliveries-unreached-button = Кому не дошло
deliveries-unreached-head = Не дошло: { $title }
deliveries-unreached-none = Дошло всем.
deliveries-back = ‹ Доставка
deliveries-back-to-event = ‹ К мероприятию
deliveries-uncertain-head = Неизвестно, дошло ли: { $at } из { $total }
deliveries-about = О мероприятии «{ $title }», { $when }
deliveries-about-else = Сообщение не о мероприятии
deliveries-to = Кому: { $whom }
deliveries-to-group = в группу
deliveries-to-person = педагогу
deliveries-tried = Отправляли { $date }
deliveries-uncertain-hint = Связь прервалась, пока сообщение уходило. Если отправить ещё раз, оно может прийти дважды; если нет — может не прийти совсем.
deliveries-again = Отправить ещё раз
deliveries-count-delivered = Считать доставленным
deliveries-will-send = Отправлю ещё раз
deliveries-is-delivered = Считаю доставленным
deliveries-already-decided = Об этом сообщении уже решили
deliveries-outdated = Отправлять поздно: срок прошёл или мероприятие изменилось
deliveries-nothing-uncertain = Решать больше нечего: судьба всех сообщений известна.
unreachable-title = Кому не написать
unreachable-summary = Не запускали бота: { $notStarted }. Заблокировали его или удалили аккаунт: { $blocked }. Отказались от рассылок: { $refused }.
unreachable-nobody = Написать можно всем.
unreachable-organisation = { $title } · { $count }
unreachable-head = { $organisation }, кому не написать: { $count }
unreachable-notStarted = { $number }. { $name } — бота не запускали
unreachable-blocked = { $number }. { $name } — нет связи с ботом, заметили { $since }
unreachable-refused = { $number }. { $name } — без рассылок, решение от { $since }
unreachable-hint-notStarted = Кто не запускал бота, придёт по личному приглашению: нажмите его номер и передайте ссылку.
unreachable-hint-blocked = Кто заблокировал бота, может открыть его и нажать «Запустить»: сообщения пойдут сразу.
unreachable-hint-refused = Отказ от рассылок — право человека; напоминания о своих мероприятиях ему приходят.
unreachable-invite = Пригл. { $number }
unreachable-back = ‹ Организации
people-unreachable-button = Кому не написать
agenda-day = { $day }: { $items }.
agenda-today = Сегодня, { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }
agenda-tomorrow = Завтра, { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }
agenda-item = { $time } { $title }
agenda-two-times = { $there } ({ $zone }), у вас { $here }
agenda-meeting = встреча с наставником
agenda-meeting-as-mentor = встреча с подопечным
agenda-meeting-about = { $meeting }: { $topic }
agenda-may-cancel = Если планы изменились, отмените запись заранее: место достанется другому.
agenda-settings = Когда мне писать
soon-line = Скоро начало: { $item }.
soon-place = Где: { $place }
soon-link = Ссылка: { $link }

## Events, as people see them

events-when-yours = { $when }, у вас { $yours }
events-open = Карточка мероприятия
events-act-signUp = Записаться
events-act-queue = Встать в очередь
events-act-interest = Отметить интерес
events-act-cancel = Отменить запись
events-act-leave = Выйти из очереди
events-act-forget = Снять интерес
events-act-accept = Принять место
events-act-decline = Отказаться
events-level-school = школьный уровень
events-level-municipal = муниципальный уровень
events-level-regional = региональный уровень
events-level-interregional = межрегиональный уровень
events-level-federal = всероссийский уровень
events-level-international = международный уровень
events-kind-session = занятие стажировки
events-when = Когда: { $when }
events-no-day = Точного дня пока нет: отметьте интерес, и я спрошу вас, когда его назначат.
events-where = Где: { $place }
events-online = онлайн
events-online-link-later = онлайн, ссылку увидят записанные
events-link = Ссылка: { $link }
events-organiser = Проводит: { $organiser }
events-hours = Часов: { $hours }
events-topics = Темы: { $topics }
events-seats = Свободно мест: { $free } из { $capacity }
events-seats-none = Свободных мест нет (всего { $capacity }), в очереди: { $waiting }
events-cancelled = Мероприятие отменено.
events-cancelled-because = Мероприятие отменено: { $reason }
events-own-interested = Интерес отмечен, дата ещё не назначена
events-own-interested-dated = Вы отмечали интерес. День назначен: если подходит, запишитесь
events-own-registered = Вы записаны
events-own-waiting = Вы в очереди: номер { $position }
events-own-offered = Вам предложено место до { $until }
events-was-present = Вы были
events-was-partial = Вы были не всё время
events-was-noShow = Отмечено: вас не было
events-was-excused = Отмечено: вас не было по уважительной причине
events-over = Запись закрыта
events-of-group = Состав определяет ваша группа стажировки.
events-queue-rule = Очередь: сначала те, кому тема нужнее по их профилю, затем те, кому раньше не хватило мест, затем по времени. Профиля при этом никто не видит.
events-in-route-only = Это в вашем маршруте. Маршрут не записывает на мероприятие.
events-route-add = В маршрут
events-route-open = Мой маршрут
events-route-added = Добавил в маршрут. Запись отдельно: «Записаться».
events-route-added-plain = Добавил в маршрут
events-route-no-profile = Маршрут составляется по профилю: сначала пройдите диагностику.
events-calendar = В календарь
events-calendar-remove = Убрать из календаря
events-calendar-caption = Откройте файл, и мероприятие встанет в календарь. Изменится время: возьмите файл ещё раз, запись обновится.
events-calendar-caption-cancelled = Откройте файл, и мероприятие уйдёт из календаря.
events-calendar-file = мероприятие
events-calendar-failed = Telegram не принял файл. Попробуйте позже.
events-cancel-question = Свободных мест больше нет: место сразу предложу тому, кто ждёт. Отменить запись?
events-cancel-yes = Да, отменить
events-cancel-no = Оставить запись
events-back-list = ‹ К списку
events-back-suggestions = ‹ Что предложить
events-back-route = ‹ К маршруту
events-done-registered = Записал вас. Организатор увидит вашу фамилию.
events-done-waiting = Вы в очереди. Освободится место — напишу.
events-done-interested = Отметил. Назначат день — спрошу, удобно ли.
events-done-cancelled = Отменил
events-done-declined = Передам место следующему
events-already = Уже так и есть
events-refused-cancelled = Мероприятие отменили. Записываться больше некуда.
events-refused-over = Запись закрыта: мероприятие уже началось или прошло.
events-refused-full = Мест уже нет. Можно встать в очередь.
events-refused-notForYou = Это мероприятие для других коллег. Свои смотрите в /events.
events-refused-dateUnknown = Дня пока нет. Отметьте интерес, и я спрошу вас, когда его назначат.
events-refused-dateKnown = День уже назначен: теперь можно записаться.
events-refused-noOffer = Это предложение уже не действует: место ушло дальше.
events-refused-notSignedUp = Вы и не записаны.
events-refused-ofGroup = На занятия стажировки записывает руководитель группы.
events-button = Мероприятия
events-title-month = Мероприятия: { $month }
events-title-undated = Мероприятия без даты
events-title-wishes = Мероприятия по моим дефицитам
events-title-own = Мои мероприятия
events-line = { $number }. { $line }
events-month-undated = { $month } · дата ещё не назначена:
events-empty-month = В этом месяце ничего нет.
events-empty-undated = Мероприятий без даты нет.
events-empty-wishes = По вашим дефицитам в плане сейчас ничего нет. Другие пути: «Что предложить».
events-empty-no-wishes = Чтобы подобрать мероприятия, нужен профиль. Диагностика занимает 6–8 минут.
events-empty-own = Вы пока никуда не записаны.
events-view-month = По месяцам
events-view-wishes = По дефицитам
events-view-own = Мои
events-view-undated = Без даты
events-month-before = ‹ { $month }
events-month-after = { $month } ›
events-state-interested = интерес отмечен
events-state-registered = вы записаны
events-state-waiting = вы в очереди
events-state-offered = вам предложено место
events-state-cancelled = отменено
events-state-past = прошло
events-state-present = вы были
events-state-partial = были не всё время
events-state-noShow = не были
events-state-excused = уважительная причина
notice-place-offered = Освободилось место: { $title }, { $when }. Держу его для вас до { $until }. Не ответите — предложу следующему.
notice-place-lost = Место на { $title } ушло дальше: ответа не было. Вы остались в очереди, теперь в конце.
notice-place-dropped = На { $title } я три раза предлагал вам место и не получил ответа, поэтому из очереди убрал. Захотите прийти — запишитесь ещё раз.
data-events = Мероприятия
data-event = { $title }: { $state }, { $date }
data-event-state-interested = отмечен интерес
data-event-state-registered = запись
data-event-state-waiting = очередь
data-event-state-offered = предложено место
data-event-state-cancelled = запись отменена

# Changes of events, told to those concerned
notice-event-moved = Изменилось мероприятие «{ $title }».
notice-event-refined = «{ $title }»: назначено { $when }.
notice-event-when = Когда: было { $was }, теперь { $now }
notice-event-when-same = Когда: как и было, { $when }
notice-event-where = Где: { $where }
notice-event-where-changed = Где: было { $was }, теперь { $now }
notice-event-link = Новая ссылка: { $link }
notice-event-online = онлайн
notice-event-nowhere = место уточнят
notice-event-moved-hint = Не подходит? Отказаться можно в карточке.
notice-event-open = Открыть карточку
notice-event-day-set =
    Вы отмечали интерес к «{ $title }». Назначен день: { $when }.
    Где: { $where }

    Придёте?
notice-event-sign-up = Записаться
notice-event-not-coming = Не смогу
notice-event-cancelled = Мероприятие отменено: «{ $title }», { $when }.
notice-event-reason = Причина: { $reason }
notice-event-others = Другие мероприятия

## The survey after an event, its notice

notice-survey-asked = Вы были на мероприятии «{ $title }». Что скажете о нём? Опрос короткий и анонимный: кто что ответил, не записывается.
notice-survey-open = Ответить
calendar-title = Школьный календарь · { $territory }
calendar-heading = { $title } ({ $mode })
calendar-mode-quarters = четверти
calendar-mode-modules = модули
calendar-term-quarters = { $number } четверть: { $range }
calendar-term-modules = { $number } модуль: { $range }
calendar-breaks = Каникулы: { $breaks }.
calendar-named = { $title } { $range }
calendar-now-break = Сейчас: { $rest }.
calendar-next-break = Ближайшие: { $rest }, { $days ->
    [one] через { $days } день
    [few] через { $days } дня
   *[many] через { $days } дней
  }.
calendar-missing = На { $year } учебный год календаря нет: действуют воскресенья и постоянные праздники.
calendar-quiet-note = По воскресеньям, в праздники и с 31 декабря по 11 января я не пишу первым: напоминание переходит на ближайший открытый день.
calendar-date = { DATETIME($date, day: "numeric", month: "long", timeZone: "UTC") }
calendar-range = { $from } – { $to }
calendar-load = Загрузить другой
calendar-load-first = Загрузить календарь
calendar-load-for = Загрузить: { $territory }
calendar-denied = Календари ведёт методист территории.
calendar-ask-file = Перешлите сюда файл календаря (JSON). Сначала я покажу, что изменится, и ничего не запишу без вашего согласия.
calendar-not-a-file = Жду файл календаря документом, с расширением .json. Передумали — /calendar.
calendar-not-downloaded = Не удалось получить файл от Telegram. Пришлите его ещё раз чуть позже.
calendar-problems = В файле есть ошибки, ничего не изменилось:
calendar-problem-line = Строка { $line }: { $problem }
calendar-problems-more = … и ещё { $count }
calendar-send-again = Исправьте и пришлите файл снова.
calendar-drop = Не загружать
calendar-confirm = Загрузить
calendar-dry-run = «{ $title }», { $year } учебный год.
calendar-no-changes = Ничего не изменится: такой календарь уже действует.
calendar-will-change = Что изменится:
calendar-first-of-year = · календаря на { $year } ещё не было
calendar-change = · { $part }: { $before } → { $after }
calendar-added = · { $part }: добавится { $after }
calendar-removed = · { $part }: не станет { $before }
calendar-part-title = название
calendar-part-mode = режим
calendar-part-workingWeekdays = учебные дни недели
calendar-part-terms = периоды
calendar-part-breaks = каникулы
calendar-part-holidays = праздники
calendar-part-workingDays = рабочие выходные
calendar-effect = Напоминания, которые ещё не ушли, перейдут на новые дни в течение часа.
calendar-file-gone = Этот файл уже не ждёт загрузки. Пришлите его снова: /calendar
calendar-loaded = Календарь загружен

## The anonymous survey after an event

survey-intro = Мероприятие «{ $title }».
survey-honest = Сервер видит ваш id в момент ответа, но не записывает его в бланк.
survey-head = { $number } из { $total }
survey-back = ‹ Назад
survey-thanks = Спасибо, ответ учтён.
survey-words = Написать
survey-no-words = Добавить нечего
survey-ask-words = Напишите одним сообщением, до { $max } знаков. Без имён. Слова хранятся отдельно от оценок; кто их написал, не записывается. Организатор увидит их, только если ответят десять человек или больше.
survey-words-kept = Спасибо, передам без имени.
survey-words-empty = Нужен текст. Напишите словами или выйдите: /cancel
survey-words-too-long = Получилось { $length } знаков, а помещается { $max }. Сократите, пожалуйста, и пришлите ещё раз.
survey-already = Вы уже ответили, спасибо. Изменить ответ нельзя: я не знаю, какой из бланков ваш.
survey-closed = Этот опрос уже закончился. Спасибо, что откликнулись.
survey-denied = Итоги опроса видят организатор и методист территории.
survey-results-title = Отзывы: «{ $title }»
survey-not-yet = Опрос ещё не начался: он откроется через два часа после конца или когда вы закроете отметку.
survey-open-until = Опрос идёт до { $until } или пока не ответят все. Итог покажу сразу весь: так нельзя догадаться, кто что ответил.
survey-no-data = Нет данных: никто не ответил.
survey-hidden = Ответили меньше пяти человек: итог не показываю, чтобы никого не узнали.
survey-answers = Ответили: { $count }
survey-positive-reached = Положительно: { $percent } ({ $count } из { $total }), цель { $target } % достигнута
survey-positive-missed = Положительно: { $percent } ({ $count } из { $total }), цель { $target } % не достигнута
survey-index = Средняя оценка по всем вопросам: { $percent } от возможной
survey-words-hidden = Слова показываю от десяти ответов.
survey-comments = Слова участников ({ $count })
survey-comments-title = Слова участников, { $page } из { $pages }
survey-to-door = ‹ К отметке

# Words by which a pasted message about an event is read: a star stands for any ending, a comma parts entries
event-words-label-title = название, тема, мероприятие
event-words-label-kind = вид, форма, формат, вид мероприятия, форма проведения
event-words-label-level = уровень
event-words-label-when = когда, дата, дата и время, дата проведения, срок, время, сроки
event-words-label-place = место, место проведения, где, адрес, площадка
event-words-label-link = ссылка, ссылка на подключение, подключение
event-words-label-organiser = организатор, организаторы, проводит, ответственный
event-words-label-hours = часы, часов, объём, длительность, количество часов
event-words-label-capacity = мест, места, количество мест, участников, количество участников
event-words-label-audience = для кого, кому, участники, категория участников, аудитория
event-words-label-competencies = компетенции, компетенция, направление, направления, дефициты
event-words-label-description = описание, подробнее, о мероприятии, программа
event-words-label-guests = гости, внешние участники
event-words-kind-conference = конференц*
event-words-kind-district_seminar = районн* семинар*, муниципальн* семинар*
event-words-kind-festival = фестивал*
event-words-kind-forum = форум*
event-words-kind-marathon = марафон*
event-words-kind-meetup = митап*
event-words-kind-methodical_seminar = методическ* семинар*
event-words-kind-online_conference = онлайн конференц*
event-words-kind-round_table = кругл* стол*
event-words-kind-seminar = семинар*
event-words-kind-seminar_cycle = цикл* семинар*
event-words-kind-seminar_experts = семинар* для эксперт*, семинар* эксперт*
event-words-kind-seminar_meeting = семинар* совещан*
event-words-kind-seminar_training = семинар* тренинг*
event-words-kind-seminar_workshop = семинар* практикум*
event-words-kind-webinar = вебинар*
event-words-kind-workshop_masterclass = мастер класс*
event-words-level-school = школьн*, внутришкольн*
event-words-level-municipal = районн*, муниципальн*, городск*, окружн*
event-words-level-regional = краев*, областн*, региональн*, республиканск*
event-words-level-interregional = межрегиональн*
event-words-level-federal = всероссийск*, федеральн*
event-words-level-international = международн*
event-words-subject-primary = начальн* классов, начальн* школ*, начальн*
event-words-subject-russian = русск* язык*, русск*
event-words-subject-literature = литератур*
event-words-subject-maths = математик*
event-words-subject-informatics = информатик*
event-words-subject-physics = физик*
event-words-subject-chemistry = хими*
event-words-subject-biology = биологи*
event-words-subject-geography = географи*
event-words-subject-history = истори*
event-words-subject-social = обществознан*
event-words-subject-foreign = иностранн* язык*, английск* язык*, английск*, немецк* язык*, французск* язык*
event-words-subject-sport = физическ* культур*, физкультур*
event-words-subject-safety = ОБЖ, ОБЗР
event-words-subject-technology = технологи*, труда
event-words-subject-music = музык*
event-words-subject-art = изо, изобразительн* искусств*
event-words-position-subjectTeacher = учител*
event-words-position-educator = воспитател*
event-words-position-psychologist = педагог* психолог*, психолог*
event-words-position-deputyPrincipal = заместител* директор*, завуч*
event-words-position-principal = директор*
event-words-position-methodologist = методист*
event-words-by-plan = по плану, дата уточняется, дата не назначена
event-words-online = онлайн, дистанционно, вкс, по видеосвязи, в режиме вкс
event-words-hours = ч, час*, академическ* час*, ак ч
event-words-people = человек*, чел, участник*, мест, места, слушател*
event-words-up-to = до, не более, не больше, максимум, на
event-words-more-than = более, больше, свыше, не менее, не меньше, от
event-words-at = в, с, со, начало, начало в, время, к
event-words-until = до, по
event-words-for = для
event-words-everybody = все, всем, всех, всех желающих, для всех, всех педагогов, педагогов, все педагоги, для всех педагогов
event-words-service = стаж*
event-words-years = год, года, лет
event-words-year-mark = г, год, года, году
event-words-school-year = учебн* год*, уч год*, у г
event-words-level-noun = уровень, уровня, уровне
event-words-place-start = место, место проведения, на базе, по адресу, адрес, в, во, на, актовый зал, каб*, кабинет
event-words-yes = да, можно, приглашаются, ждём
event-words-no = нет, нельзя, без гостей
event-words-empty = и, г, год, года, году, в, с, на, по, а, работы, работающ*, школ, предмет*, уважаемые коллеги, дорогие коллеги, коллеги, добрый день, здравствуйте, приглашаем, приглашаем вас, состоится, пройдёт, котор*, продолжительность, длительность
event-words-moscow = мск, по московск* времени, московск* время
settings-leave = Отпуск: с { $from } по { $to }. Пишу, только если иначе вы пропустите то, на что записаны.
settings-leave-button = Отпуск
settings-leave-question = Когда вы отдыхаете? Напишите даты: «с 1 по 14 июля» или «28.06 – 12.07». В эти дни я не пишу первым.
settings-leave-none = Убрать отпуск
settings-leave-unreadable = Не разобрал даты. Напишите так: «с 1 по 14 июля» или «28.06.2027 – 12.07.2027». Передумали — /settings.
settings-leave-past = Этот отпуск уже прошёл. Проверьте год: «с 1 по 14 июля 2027».
settings-leave-tooLong = Отпуск длиннее { $max } дней не запишу: похоже на опечатку в датах. Напишите ещё раз.

## Check-in

check-in-done = Отмечены: «{ $title }». Спасибо, что пришли.
check-in-already = Вы уже отмечены: «{ $title }». Спасибо, что пришли.
check-in-item-closed = Пункт вашего маршрута отмечен выполненным.
check-in-unknown = Такого кода или ссылки нет. Проверьте по экрану или переспросите: пять знаков, буквы и цифры.
check-in-too-many = Слишком много неверных кодов подряд. Подождите десять минут или попросите организатора отметить вас.
check-in-event = Мероприятие
check-in-register-first = Отмечу вас на мероприятии «{ $title }» сразу после короткого знакомства: согласие, имя и школа, две минуты.
check-in-refused-cancelled = Мероприятие «{ $title }» отменено, отмечаться не нужно.
check-in-refused-noDay = У мероприятия «{ $title }» ещё нет точного дня ({ $when }), отметка не открыта.
check-in-refused-tooEarly = Отметка на «{ $title }» ещё не открыта. Приходите: { $from }.
check-in-refused-tooLate = Отметка на «{ $title }» закрылась: { $to }. Если вы были, попросите организатора отметить вас.
check-in-refused-notAudience = «{ $title }» — для других участников. Если вас пригласили лично, попросите организатора отметить вас.
check-in-refused-notTerritory = «{ $title }» — для педагогов своей территории. Если вас пригласили лично, попросите организатора записать вас гостем.
check-in-refused-notParticipant = Это занятие «{ $title }» — для участников группы. Если вы в группе, попросите мастера отметить вас.

## The list at the door

attendance-present = на месте
attendance-partial = часть времени, { $hours } ч
attendance-noShow = не было
attendance-excused = уважительная причина
attendance-none = записан(а)
attendance-walked-in = без записи
attendance-item-comment = Посещено частично: { $hours } ч

door-denied = Отмечать здесь могут методист территории, организатор или мастер группы.
door-line = { $number }. { $name } · { $mark }
door-empty = Пока никого. Откройте «QR и код»: люди отметятся сами.
door-counts = Записаны: { $registered } · отмечены: { $marked } · гости: { $guests }
door-total = Всего были: { $count }, территорий: { $districts }
door-reported = По отчёту: { $count }, поимённо { $written }
door-reported-at-least = По отчёту: не менее { $count }, поимённо { $written }
door-held = Отметка закрыта. Исправить можно и сейчас.
door-cancelled = Мероприятие отменено.
door-no-window = День ещё не назначен: отметка откроется, когда он будет известен.
door-codes = QR и код
door-refresh = Обновить
door-guests = Гости
door-close = Закрыть отметку
door-survey = Отзывы
door-event = ‹ Мероприятие
door-back = ‹ К списку
door-codes-caption =
    { $title }

    Код: { $code }
    Наведите камеру или напишите код боту. Отметка: { $from } — { $to }.

    { $link }
door-person-state = Сейчас: { $mark }
door-mark-present = На месте
door-mark-partial = Часть времени
door-mark-no-show = Не было
door-mark-excused = Уважительная
door-mark-undo = Убрать отметку
door-marked = Записал.
door-ask-hours = Сколько часов засчитать?
door-too-short = Мероприятие длится час: часть его не засчитывается. Отметьте «На месте» или «Не было».
door-hours = { $hours } ч
door-not-listed = Этого человека нет в списке.
door-refused-cancelled = Мероприятие отменено.
door-refused-tooEarly = Ещё рано: отмечать можно за 45 минут до начала.
door-refused-hours = Часов должно быть меньше, чем длится мероприятие.
door-close-none = Закрыть отметку «{ $title }»? Отмечены все, кто записан. После этого пойдёт анонимный опрос.
door-close-absent = Закрыть отметку «{ $title }»? Без отметки: { $count }. Запишу им «не было», потом это можно исправить. После этого пойдёт анонимный опрос.
door-close-sure = Закрыть
door-closed = Отметка закрыта. «Не было» записано: { $count }
door-close-too-early = Закрыть можно, когда мероприятие закончится.

guests-title = Гости: «{ $title }» ({ $count })
guests-district = { $district }: { $count }
guests-own-district = Своя территория
guests-line = { $number }. { $guest }
guests-empty = Гостей пока нет.
guests-add = Добавить гостей
guests-remove = Убрать { $number }
guests-removed = Убрал.
guests-ask =
    Напишите гостей, каждого с новой строки: Фамилия Имя, организация, район.
    Район можно не писать, если он наш. Например:
    Петрова Анна, СОШ № 3, Динской район
guests-added = Записал: { $count }
guests-repeated = Уже были в списке: { $count }
guests-wrong-name = Строка { $number }: нужны фамилия и имя. Пример: Петрова Анна, СОШ № 3
guests-wrong-tooLong = Строка { $number }: слишком длинная.
guests-wrong-tooManyParts = Строка { $number }: больше двух запятых. Пример: Петрова Анна, СОШ № 3, Динской район
guests-over-limit = За один раз беру 60 строк; остальные пришлите ещё раз.
guests-none-typed = Не вижу ни одной строки с гостем. Напишите текстом: Фамилия Имя, организация, район.
guests-unknown-district = Не знаю район «{ $title }». Это один из этих или новый?
guests-new-district = Добавить новый
guests-leave-out = Не записывать
guests-more = Можно прислать ещё.
guests-done = Готово

menu-own = Моё развитие
menu-own-title = Моё развитие
menu-back = ‹ Меню
menu-events = Мероприятия
menu-mentor = Наставничество
menu-journal = Журнал стажировки
menu-event-plan = План мероприятий
menu-programme = Стажировки
menu-pairs = Пары наставников
menu-deliveries = Доставка
command-events = мероприятия: найти, записаться
command-mentor = наставничество: пара, план, встречи
command-journal = журнал стажировки
command-event = план мероприятий: создать, изменить
command-programme = стажировки: площадки, группы, занятия
command-pairs = пары наставников
command-deliveries = что доставлено и кто недоступен
command-calendar = школьный календарь

# Planning events
plan-head = Мероприятия: { $territories }. { $what }
plan-title-upcoming = Предстоящие
plan-title-undated = Без даты
plan-title-past = Прошедшие
plan-scope-upcoming = Предстоящие: { $count }
plan-scope-undated = Без даты: { $count }
plan-scope-past = Прошедшие: { $count }
plan-empty-upcoming = Предстоящих мероприятий нет.
plan-empty-undated = Мероприятий без даты нет.
plan-empty-past = Прошедших мероприятий нет.
plan-empty-month = В этом месяце ничего нет.
plan-months = По месяцам
plan-months-title = За какой месяц показать?
plan-month = { $month }: { $events }
plan-line-cancelled = отменено
plan-line-registered = записались: { $count }
plan-line-waiting = ждут: { $count }
plan-line-interested = интерес: { $count }
plan-new = Создать
plan-new-instead = Начать заново
plan-continue-draft = Продолжить черновик
plan-back-list = ‹ К списку
plan-back-draft = ‹ К черновику
plan-back-event = ‹ К мероприятию
plan-begin-title = Новое мероприятие: { $territory }
plan-begin = Пришлите объявление одним сообщением, как оно есть: разберу и покажу, что понял. Создам только по вашей кнопке.
plan-begin-example =
    Например:
    Районный семинар «Читательская грамотность»
    15 марта 2027, 14:00–16:00
    Место: СОШ № 1, актовый зал
    3 часа, до 30 человек, для учителей литературы
plan-steps = По шагам
plan-step-title = Как называется мероприятие?
plan-step-when = Когда? Можно точно: «15 марта 2027, 14:00–16:00», можно только месяц: «август 2027».
plan-step-place = Где? Напишите адрес или пришлите ссылку.
plan-which-territory = Для какой территории мероприятие?
plan-unfinished = У вас есть черновик: { $title }. Продолжить или начать заново? Прежний черновик тогда исчезнет.
plan-untitled = Без названия
plan-preview = Так увидят педагоги
plan-missing-title = Не понял название. Напишите его.
plan-missing-when = Не понял дату. Напишите, например, «15 марта 2027, 14:00» или «март 2027».
plan-not-understood = Не понял и не запишу: { $words }
plan-year-assumed = Год не указан, взял { $year }.
plan-draft-past = Эта дата прошла: мероприятие попадёт в прошедшие, звать никого не буду.
plan-assumed = Не сказано, стоит обычное: { $fields }
plan-amend = Что-то не так? Нажмите «Исправить» или допишите сообщением: «Место: СОШ № 2».
plan-create = Создать
plan-correct = Исправить
plan-keep-words = Непонятое в описание
plan-drop = Удалить черновик
plan-dropped = Черновик удалил: { $title }.
plan-kept = Черновик сохранён: { $title }. Он ждёт в /event, никто, кроме вас, его не видит.
plan-not-complete = Не хватает названия или даты.
plan-created = Создал
plan-created-already = Уже создано
plan-created-note = Мероприятие создано.
plan-saved = Записал.
plan-saved-told = Записал. Через две минуты сообщу тем, кого это касается: { $told }. До этого можно поправить ещё, расскажу один раз.
plan-same = Так и было.
plan-type-text = Напишите, пожалуйста, текстом.
plan-unknown = Этого мероприятия нет среди ваших.
plan-which-field = Что изменить?
plan-change = Изменить
plan-clear = Убрать
plan-field-title = Название
plan-field-when = Когда
plan-field-place = Место
plan-field-link = Ссылка
plan-field-kind = Вид
plan-field-level = Уровень
plan-field-hours = Часы
plan-field-capacity = Места
plan-field-audience = Для кого
plan-field-competencies = Темы
plan-field-organiser = Организатор
plan-field-description = Описание
plan-field-guests = Гости
plan-ask-title = Название, до { $max } знаков:
plan-ask-when = Когда? Чем точнее, тем лучше: «15 марта 2027, 14:00–16:00», «15.03.2027», «август 2027», «2026/27 учебный год». Другой пояс в скобках: «14:00 (Томск)».
plan-ask-place = Где? Адрес до { $max } знаков или ссылка.
plan-ask-link = Ссылка для подключения. Её увидят только записанные.
plan-ask-kind = Какого вида мероприятие?
plan-ask-level = Какого уровня?
plan-ask-hours = Сколько часов? Целое число до { $max }.
plan-ask-capacity = Сколько мест? Целое число до { $max }.
plan-ask-audience = Для кого? Например: «учителя математики и физики, СОШ № 1, СОШ № 2, стаж 0–2 года».
plan-ask-competencies = Какие темы? Выбранные отмечены.
plan-ask-organiser = Кто проводит? До { $max } знаков.
plan-ask-description = Описание, до { $max } знаков:
plan-ask-guests = Можно ли прийти гостям без бота?
plan-choose-by-plan = По плану, без даты
plan-choose-online = Онлайн
plan-choose-later = Пока не знаю
plan-guests-yes = Гости могут прийти
plan-guests-no = Только свои
plan-audience-all = Для всех
plan-topic-chosen = ✓ { $topic }
plan-wrong-title = Нужна одна строка с названием, до 400 знаков.
plan-wrong-when = Не понял дату. Напишите, например: «15 марта 2027, 14:00–16:00», «15.03.2027 14:00», «август 2027» или «по плану».
plan-wrong-place = Нужна одна строка до 200 знаков.
plan-wrong-link = Ссылка начинается с https:// и не содержит пробелов.
plan-wrong-kind = Не знаю такого вида. Выберите кнопкой.
plan-wrong-level = Не знаю такого уровня. Выберите кнопкой.
plan-wrong-hours = Нужно целое число от 1 до 500, например «3».
plan-wrong-capacity = Нужно целое число от 1 до 9999, например «30».
plan-wrong-audience = Понял не всё. Напишите предметы, должности, школы или стаж: «учителя математики, СОШ № 1, стаж 0–2 года». Школы пишите, как в списке.
plan-wrong-competencies = Такой темы нет. Выберите кнопками.
plan-wrong-organiser = Нужна одна строка до 200 знаков.
plan-wrong-description = Описание длиннее 1000 знаков. Сократите, пожалуйста.
plan-wrong-guests = Напишите «да» или «нет».
plan-audience-everybody = все педагоги территории
plan-audience-subjects = предмет: { $subjects }
plan-audience-years = стаж { $from }–{ $to }
plan-reach = Для кого: { $audience } — людей: { $people }, из них в боте: { $inBot }
plan-capacity = Мест: { $capacity }
plan-capacity-none = Места не ограничены
plan-link = Ссылка (увидят записанные): { $link }
plan-no-guests = Гости не приглашаются
plan-counts = Записались: { $registered }, предложено место: { $offered }, в очереди: { $waiting }, интерес: { $interested }
plan-attended = Были: { $count }
plan-attended-nobody = Участников никто не отметил. Если есть число из отчёта, запишите его.
plan-reported = Участников по отчёту: { $count }
plan-reported-at-least = Участников по отчёту: не менее { $count }
plan-is-cancelled = Отменено. Причина: { $reason }
plan-door = Регистрация в зале
plan-report = Число участников
plan-survey = Отзывы
plan-ask-report = Сколько было участников по отчёту? Например: «122» или «более 60».
plan-wrong-report = Нужно число участников: «122», «более 60».
plan-cancel = Отменить мероприятие
plan-ask-reason = Почему отменяете? Причину, до { $max } знаков, прочтут все, кого это касается.
plan-wrong-reason = Длиннее { $max } знаков. Сократите, пожалуйста.
plan-cancel-confirm =
    Причина: { $reason }

    Сообщу: { $told }. Очередь и напоминания исчезнут, вернуть отменённое нельзя. Отменить мероприятие?
plan-cancel-yes = Да, отменить
plan-cancel-no = Не отменять
plan-cancelled-note = Отменено. Сообщаю: { $told }.
plan-refused-tooFewPlaces = Так не получится: мест было бы { $capacity }, а заняты уже { $taken }. Ничего не изменил.
plan-refused-cancelled = Мероприятие отменено, его уже не изменить.
plan-refused-past = Мероприятие прошло: время и место уже не изменить.
plan-refused-intoPast = Эта дата уже прошла. Ничего не изменил.
plan-refused-notOver = Мероприятие ещё не прошло: число участников запишите после.

## Internship: planning and leading

internship-button = Стажировка
internship-title = Стажировочные площадки · { $territory }
internship-led = Мои группы стажировки
internship-which-territory = Стажировки какой территории открыть?
internship-no-role = Здесь методист ведёт стажировочные площадки, а педагог-мастер свои группы. У вас пока нет ни того, ни другого. Своя стажировка: /journal.
internship-denied = Сейчас это вам недоступно: права изменились или записи уже нет.
internship-back = ‹ Назад
internship-none = Пока пусто.
internship-counts = Площадки: { $sites }, программы: { $programmes }, партнёры: { $partners }
internship-no-groups = Групп пока нет. Начните с площадки и программы, потом создайте группу.
internship-group-line = { $number }. { $title } · { $site } · участников: { $participants }
internship-group-line-closed = { $number }. { $title } · { $site } · участников: { $participants } · завершена
internship-sites = Площадки
internship-programmes = Программы
internship-partners = Партнёры
internship-report = Отчёт за год
internship-add-group = Добавить группу
internship-add-site = Добавить площадку
internship-add-programme = Добавить программу
internship-add-partners = Добавить партнёров
internship-site-line = { $number }. { $title } · приказ: { $basis } · { $documents }
internship-site-card =
    Организация: { $organisation }
    Приказ: { $basis }
    { $documents }
internship-by-name = в реестре не найдена, записана по названию
internship-document-regulation = Положение
internship-document-programme = Программа
internship-document-materials = Материалы
internship-document-there = { $name }: { $there }
internship-document-put = { $name }: отметить
internship-document-take = { $name }: снять отметку
internship-yes = да
internship-no = нет
internship-programme-line = { $number }. { $title }
internship-module-plain = { $number }. { $title } — { $hours } ч
internship-hours = { $hours } ч
internship-hours-of = { $attended } из { $required }
internship-period = { $from } – { $to }
internship-no-place = место не указано

internship-form-cancel = Отмена
internship-form-cancelled = Отменил, ничего не изменилось.
internship-form-skip = Пропустить
internship-form-other = Эта кнопка от прошлого вопроса. Ответьте на последний.
internship-form-over = Этот черновик уже закрыт.
internship-preview = Проверьте
internship-create = Создать
internship-save = Сохранить
internship-plan-done = Готово
internship-plan-exists = Такая запись уже есть.
internship-plan-unknown = Не сохранил: чего-то из выбранного уже нет. Начните заново.
internship-plan-denied = Сейчас это вам недоступно.
internship-preview-site =
    Площадка: { $title }
    Приказ: { $basis }
internship-preview-partners =
    Территории-партнёры ({ $count }):
    { $list }
internship-preview-programme =
    Программа: { $title }
    { $list }
    Всего часов: { $hours }
    Компетенции карты: { $framework }
internship-preview-group =
    Группа: { $title }
    Площадка: { $site }
    Программа: { $programme }
    Период: { $period }
    Мастер: { $master }
internship-preview-cycles =
    Циклы занятий ({ $count }):
    { $list }
internship-preview-session =
    { $title }
    Когда: { $when }
    Часов: { $hours }
    Где: { $place }
    Ждём участников из бота: { $count }
internship-preview-make-up =
    Отработка: { $title }
    Когда: { $when }
    Часов: { $hours }
    Где: { $place }
    Приглашу тех, кому не хватает часов: { $count }
internship-preview-change =
    { $title }
    Новое значение: { $value }
    Участников, которых это касается: { $count }. О переносе или смене места сообщу им сам.
internship-ask-site = Как называется площадка? Напишите название организации, как в реестре, или своё.
internship-ask-basis = Номер и дата приказа? Например: № 134 от 01.09.2026.
internship-ask-partners = Пришлите территории-партнёры, каждую с новой строки.
internship-ask-programme = Как называется программа?
internship-ask-modules =
    Пришлите модули, каждый с новой строки:
    1. Название — 16 ч
    Без часов будет 16.
internship-modules-wrong = Не разобрал модули. Каждый с новой строки: «1. Название — 16 ч», не больше двадцати.
internship-ask-framework = По каким компетенциям вести карту эффективности?
internship-ask-group = Как назвать группу?
internship-ask-group-site = На какой площадке?
internship-ask-group-programme = По какой программе?
internship-ask-period = Когда занимается группа? Например: 01.10.2026 – 31.05.2027 или 2026/27.
internship-period-wrong = Не разобрал период. Напишите так: 01.10.2026 – 31.05.2027.
internship-ask-master = Кто педагог-мастер? Напишите фамилию и имя.
internship-master-nobody = Среди педагогов территории такого нет. Напишите имя иначе или пропустите.
internship-master-which = Кто из них?
internship-ask-cycles = Пришлите циклы занятий, каждый с новой строки. Например: «Октябрь 2026».
internship-ask-module = Занятие какого модуля?
internship-ask-cycle = К какому циклу относится?
internship-ask-when = Когда занятие? Например: 15.10.2026 14:00–17:00, 15 октября 2026 или октябрь 2026, если день ещё не назначен.
internship-ask-when-new =
    Сейчас: { $now }
    Когда будет занятие? Например: 15.10.2026 14:00–17:00.
internship-when-wrong = Не разобрал дату. Напишите так: 15.10.2026 14:00–17:00, 15.10.2026 или октябрь 2026.
internship-ask-place = Где? Если не указать, запишу площадку: { $site }.
internship-ask-place-new =
    Сейчас: { $now }
    Где будет занятие?
internship-ask-hours = Сколько часов? Выберите или напишите число.
internship-session-created = Занятие создано. Ждём: { $count }.
internship-session-denied = Сейчас это вам недоступно.
internship-session-unknown = Не сохранил: модуль или цикл уже другой. Начните заново.
internship-session-closed = Группа завершена, изменить её нельзя.
internship-change-done = Сохранил.
internship-change-same = Так и было, ничего не меняю.
internship-change-cancelled = Занятие отменено, изменить его нельзя.
internship-change-denied = Сейчас это вам недоступно.

internship-group-head =
    { $site } · { $programme }
    { $period } · мастер: { $master }
internship-group-cycles = Циклы: { $list }
internship-group-closed = завершена
internship-module-overview = { $number }. { $title }: закрыли { $closed }, ещё могут { $possible }, часов не хватит { $short }
internship-participants = Участники
internship-participants-title = { $group }: участников { $count }
internship-participants-none = Пока никого.
internship-participant-line = { $number }. { $name }{ $from } — { $ledger }
internship-ledger-closed = все модули закрыты, { $attended } из { $required } ч
internship-ledger-possible = { $attended } из { $required } ч, ещё можно набрать
internship-ledger-short = { $attended } из { $required } ч, уже нельзя: не хватает { $missing } ч
internship-module-closed = Модуль { $number }. { $title }: закрыт, { $attended } из { $hours } ч
internship-module-possible = Модуль { $number }. { $title }: { $attended } из { $hours } ч, ещё можно набрать
internship-module-short = Модуль { $number }. { $title }: { $attended } из { $hours } ч, уже нельзя: не хватает { $missing } ч
internship-state-closed = все модули закрыты
internship-state-possible = в процессе
internship-state-short = не хватает часов
internship-admission-novice = Полных лет стажа: { $years }
internship-admission-override = Полных лет стажа: { $years }. Решение методиста: { $reason }
internship-left = Выбыл из группы
internship-not-in-bot = В боте ещё не был: напоминания не придут.
internship-leave = Исключить из группы
internship-leave-question = { $name }: исключить из группы «{ $group }»? Часы останутся, занятия больше ждать не будут.
internship-close = Завершить группу
internship-close-question = Завершить группу «{ $group }»? Журналы после этого не меняются.
internship-change-master = Назначить мастера
internship-add-cycles = Циклы
internship-list = Список DOCX
internship-admit = Приём в группу
internship-admit-button = Принять
internship-guests-button = Из района-партнёра
internship-ask-names = Пришлите фамилию и имя или список, каждое имя с новой строки.
internship-ask-partner = Из какой территории?
internship-no-partners = Партнёров ещё нет: добавьте их в разделе «Партнёры».
internship-ask-guests = Пришлите участников, каждого с новой строки, со стажем в полных годах: «Иванова Анна, 1».
internship-ask-years =
    Стаж не известен:
    { $list }
    Напишите полные годы по порядку через пробел.
internship-ask-reason =
    Стаж больше двух лет, по правилу не принимаем:
    { $list }
    Принять по решению методиста? Напишите причину, она сохранится. Или пропустите.
internship-name-years = { $name } — { $years } л.
internship-name-not-found = { $name }: не нашёл в реестре
internship-name-ambiguous = { $name }: уточните, подходят { $names }
internship-admit-novices =
    Приму ({ $count }):
    { $list }
internship-admit-override =
    Приму решением методиста ({ $count }), причина: { $reason }
    { $list }
internship-admit-refused =
    Не приму, стаж больше двух лет ({ $count }):
    { $list }
internship-admit-unknown =
    Не приму, стаж не известен ({ $count }):
    { $list }
internship-admit-rest =
    Не разобрал:
    { $list }
internship-admit-nobody = Принимать некого. Пришлите имена иначе.
internship-admit-confirm = Принять: { $count }
internship-admitted = Принято: { $admitted }, отказано: { $refused }
internship-sessions = Занятия
internship-sessions-title = { $group }: занятия
internship-session-line = { $when } · модуль { $module } · { $hours } ч
internship-session-line-make-up = { $when } · модуль { $module } · { $hours } ч · отработка
internship-session-numbered = { $number }. { $line } · { $state }
internship-session-state-cancelled = отменено
internship-session-state-over = прошло
internship-session-state-undated = день не назначен
internship-session-state-ahead = впереди
internship-session-place = Где: { $place }
internship-session-cycle = Цикл: { $title }
internship-session-people = Ждём из бота: { $expected }, отмечены присутствующими: { $present }
internship-lacking = Часов уже не хватит: { $count } ({ $names }). Можно провести отработку.
internship-presence-present = был(а)
internship-presence-partial = был(а) { $hours } ч
internship-presence-noShow = не был(а)
internship-presence-excused = по уважительной причине
internship-presence-none = не отмечено
internship-add-session = Добавить занятие
internship-change-when = Дата
internship-change-place = Место
internship-change-hours = Часы
internship-mark = Отметить
internship-guests = Без бота
internship-guests-title = Участники без бота: { $title }
internship-guest-line = { $number }. { $name } ({ $partner }): { $mark }
internship-guest-present = { $number }: был
internship-guest-partial = { $number }: { $hours } ч
internship-guest-absent = { $number }: не был
internship-marked = Отметил.
internship-make-up = Отработка ({ $count })
internship-cancel-session = Отменить занятие
internship-ask-cancel = Почему занятие отменяется? Напишите участникам одной строкой или пропустите.
internship-preview-cancel =
    Отменить «{ $title }»?
    Причина: { $value }
    Сообщу участникам: { $count }
internship-journals = Журналы
internship-journals-title = Записи о занятии: { $title }
internship-journals-none = Записей пока нет. Участников спрошу на следующий день после занятия.
internship-entry-line = { $number }. { $name } · заполнено { $filled } из { $of } · ждёт комментария
internship-entry-line-answered = { $number }. { $name } · заполнено { $filled } из { $of } · с комментарием
internship-comment = Комментарий
internship-ask-comment = Напишите комментарий одним сообщением: участник увидит его в журнале.
internship-commented = Записал.
internship-no-entry = Записи ещё нет, комментировать нечего.
internship-card-of = Карта эффективности: { $name }
internship-conclude = Заключение
internship-ask-competency = О какой компетенции?
internship-ask-conclusion = Напишите заключение одним сообщением.

internship-report-title = Отчёт за год · { $territory }
internship-report-period = { $from } – { $to }
internship-report-cycles = Циклов занятий: { $count }
internship-report-events = Методических мероприятий: { $count }
internship-report-trained = Обучено: { $trained } (все модули закрыты, из { $interns })
internship-report-participants = Участников мероприятий: { $people }
internship-report-event = { $when } · { $title }: { $people }
internship-report-more = Ещё мероприятий: { $count }
internship-report-all = Все мероприятия
internship-report-back = ‹ К отчёту
internship-report-territory = { $territory }: стажёров { $interns }, на мероприятиях { $participants }
internship-report-unknown = территория не указана
internship-report-site = { $title }: { $documents }
internship-report-year = { $from }/{ $to }
internship-at-least = не менее { $count }

internship-list-title = Список участников стажировки
internship-list-site = Площадка: { $site }
internship-list-programme = Программа: { $programme }
internship-list-period = Период: { $period }
internship-list-master = Педагог-мастер: { $name }
internship-list-name = Фамилия, имя, отчество
internship-list-from = Территория
internship-list-admission = Основание приёма
internship-list-hours = Часы
internship-list-state = Итог
internship-list-note = Список участников, не удостоверение о повышении квалификации.
internship-list-file = Участники { $group }

## The own internship

journal-button = Моя стажировка
journal-none = Вы пока не участвуете в стажировке. Когда методист примет вас в группу, я напишу.
journal-which = Какую стажировку открыть?
journal-others = Все стажировки
journal-head =
    { $site } · { $period }
    Мастер: { $master }
journal-next = Ближайшее занятие: { $session }
journal-waiting = Ждут записи в журнале: { $count }
journal-who-sees = Журнал видят вы, мастер группы и методист.
journal-write = Записать в журнал
journal-entries = Занятия и записи
journal-file = Журнал DOCX
journal-file-caption = Можно распечатать или переслать.
journal-line = { $number }. { $session } · { $state }
journal-line-written = { $number }. { $session } · { $state } · запись есть
journal-no-sessions = Занятий пока нет.
journal-field-topic = Тема: { $text }
journal-field-saw = Что увидел(а): { $text }
journal-field-willTry = Что попробую: { $text }
journal-field-trialLesson = Пробный урок: { $text }
journal-field-result = Результат: { $text }
journal-button-topic = Тема
journal-button-saw = Что увидел(а)
journal-button-willTry = Что попробую
journal-button-trialLesson = Пробный урок
journal-button-result = Результат
journal-ask-topic = О чём было занятие? Напишите тему одним сообщением.
journal-ask-saw = Что увидели полезного?
journal-ask-willTry = Что попробуете у себя?
journal-ask-trialLesson = Когда и где проведёте пробный урок? Дата или заметка.
journal-ask-result = Что получилось?
journal-skip = Пропустить
journal-ready = Готово
journal-kept = Записал. Изменить можно до конца стажировки.
journal-ended = Стажировка завершена, записи больше не меняются.
journal-comment = Комментарий мастера: { $text }
journal-card-button = Карта
journal-card-title = Карта эффективности
journal-card-none = У программы не выбраны компетенции, карты пока нет.
journal-card-line = { $number }. { $title }: { $start } → { $end }
journal-card-evidence = Подтверждение: { $text }
journal-card-conclusion = Заключение мастера: { $text }
journal-card-competency =
    В начале: { $start }
    В конце: { $end }
    Подтверждение: { $evidence }
    Заключение мастера: { $conclusion }
journal-card-start-profile = Начало из профиля
journal-card-end-profile = Итог из профиля
journal-card-no-profile = Профиля по этим компетенциям пока нет: пройдите диагностику или впишите числа сами.
journal-card-taken = Взял из вашего профиля.
journal-card-wrong = Напишите процент от 0 до 100, например 62,5.
journal-card-ask-startTenths = Сколько процентов было в начале? Например: 41,7.
journal-card-ask-endTenths = Сколько процентов стало?
journal-card-ask-evidence = Чем это подтверждается? Напишите одним сообщением.
journal-card-field-startTenths = Начало
journal-card-field-endTenths = Итог
journal-card-field-evidence = Подтверждение
journal-card-file-button = Карта DOCX
journal-card-file = Карта { $name }
journal-card-doc-title = Карта эффективности профессиональной деятельности
journal-card-doc-competency = Компетенция
journal-card-doc-start = Начало
journal-card-doc-end = Итог
journal-card-doc-evidence = Подтверждение
journal-card-doc-conclusion = Заключение мастера
journal-card-doc-participant = Участник
journal-doc-title = Журнал непрерывного профессионального роста
journal-doc-full-name = Участник
journal-doc-site = Площадка
journal-doc-programme = Программа
journal-doc-group = Группа
journal-doc-period = Период
journal-doc-master = Педагог-мастер
journal-doc-date = Дата
journal-doc-module = Модуль
journal-doc-hours = Часы
journal-doc-topic = Тема
journal-doc-saw = Что увидел(а)
journal-doc-will-try = Что попробую
journal-doc-trial-lesson = Пробный урок
journal-doc-result = Результат
journal-doc-comment = Комментарий мастера
journal-doc-total-hours = Всего часов
journal-doc-totals = Итог по модулям
journal-doc-file = Журнал { $name }

notice-internship-admitted = Вас приняли в группу стажировки «{ $group }» ({ $site }). Занятия, часы и журнал здесь: /journal.
notice-session-make-up =
    Отработка: «{ $title }». Вам не хватает часов, вы в списке.
    Когда: { $when }
    Где: { $place }
notice-session-open = Открыть занятие
notice-journal-asked = Как прошло занятие «{ $title }»? Пара строк в журнал займёт минуты три, любой вопрос можно пропустить.
notice-journal-commented =
    Мастер ответил на вашу запись «{ $title }»:
    { $comment }

data-internships = Стажировка
data-internship = { $group } · { $site } · { $state }
data-internship-entry = Запись: { $text }
data-internship-card = Карта, { $competency }: { $text }
data-internship-admitted = принят(а)
data-internship-left = выбыл(а)
data-internship-completed = завершил(а)
look-internship = решение о стажировке

## Attendance among one's own data

data-attended = «{ $title }»: { $state }{ $hours }, { $date }
data-attended-present = были
data-attended-partial = были часть времени
data-attended-noShow = не были
data-attended-excused = уважительная причина
data-survey-answered = «{ $title }»: вы ответили на анонимный опрос. Что именно, с вами не связано, и найти это нельзя.

## Mentoring

mentor-button = Наставничество
pairs-button = Пары наставничества
pair-kind-teacherToTeacher = учитель – учитель
pair-kind-reverse = обратное наставничество
pair-kind-situational = ситуационное наставничество
pair-kind-team = командное наставничество
pair-state-draft = черновик, никто не спрошен
pair-state-requested = просят наставника
pair-state-proposed = ждём ответов
pair-state-active = пара работает
pair-state-ending = пара завершается
pair-state-ended = пара завершена
pair-state-declined = не сложилась
pair-light-green = 🟢 встречаются, дней без встреч: { $days }
pair-light-yellow = 🟡 давно не встречались, дней: { $days }
pair-light-red = 🔴 молчат, дней: { $days }
pair-side-mentor = Наставник
pair-side-mentee = Подопечный
pair-sides-mentor = Наставники
pair-sides-mentee = Подопечные
pair-who = { $who }: { $names }
pair-about = { $kind }. Компетенция: { $competency }
pair-any-competency = без выбора компетенции
pair-order-missing = Приказ ещё не внесён
pair-order = Приказ № { $number } от { $date }
pair-order-period = { $order }, период { $from } – { $to }
pair-order-until = { $order }, до { $to }
pair-state-line = Состояние: { $state }
pair-ending-line = Завершается, последний день { $date }. Причина: { $reason }

mentor-title = Наставничество
mentor-none = Пары у вас пока нет. Можно попросить наставника или сказать, что готовы помогать сами.
mentor-hint = Ваши пары. Что вы пишете в плане и журнале, видят только её участники.
mentor-ready-on = Вы отметили: готов быть наставником. Методист видит ваше имя и то, в чём вы сильны, словами. Цифр профиля не видит.
mentor-ready-off = Если отметите «Готов быть наставником», методист увидит ваше имя и то, в чём вы сильны, словами, без цифр.
mentor-ready-button = Готов быть наставником
mentor-not-ready-button = Пока не готов помогать
mentor-ready-stored = Отметил. Без вашего согласия пары не будет.
mentor-not-ready-stored = Убрал отметку. Новых предложений по ней не будет.
mentor-ask-button = Попросить наставника
mentor-back = ‹ К наставничеству
mentor-line-asked = Вас приглашают в пару
mentor-line-waits = Ждём ответа других
mentor-line-member = { $names } · { $state }
mentor-invited-title = Приглашение в пару
mentor-invited-mentor = Вас приглашают быть наставником: помочь коллеге там, где вы сильны.
mentor-invited-mentee = Для вас нашёлся наставник. Он уже согласился.
mentor-invited-with = { $name }, { $organisation }
mentor-invited-nameless = Имя коллеги вы узнаете, когда согласится и он.
mentor-invited-terms = Бот никого не назначает: приказ и доплату оформляют отдельно. Отказаться можно без объяснений, причину никто не узнает.
mentor-accept = Согласиться
mentor-decline = Отказаться
mentor-accepted = Спасибо, ответ записан.
mentor-declined = Ответ записан. Причину никто не узнает.
mentor-answer-outdated = Это предложение уже не ждёт ответа.
mentor-waits-request = Просьба у методиста. Он подберёт наставника и спросит его согласия, потом спросит вас.
mentor-waits-answer = Вы согласились. Ждём ответа других; мы напишем.
mentor-waits-about = Компетенция: { $competency }
mentor-gone = Этой пары у вас нет: её отозвали, она не сложилась или не ваша.
mentor-help-question = В чём нужна помощь наставника?
mentor-help-confirm = Просьба о наставнике. Компетенция: { $competency }.
    
    Её увидит методист вашей территории, а тот, кого он пригласит, увидит ваше имя и компетенцию. Результатов анкет не увидит никто.
mentor-help-send = Отправить просьбу
mentor-help-asked = Просьба у методиста. Когда наставник согласится, спросим и вас.
mentor-help-already = Такая просьба уже есть и ждёт ответа.
mentor-help-nowhere = Сначала вас должна принять школа: тогда станет понятно, какому методисту передать просьбу.

mentor-card-title = Пара
mentor-card-back = ‹ К паре
mentor-meetings-button = Встречи
mentor-plan-button = План
mentor-journal-button = Журнал
mentor-end-button = Завершить пару
mentor-keep-button = Не завершать
mentor-next-answer = Встреча { $when } прошла. Отметьте, как она прошла: «Встречи»
mentor-next-meeting = Ближайшая встреча: { $when }
mentor-next-proposed = Время встречи предложено, выбор за вами или за второй стороной: «Встречи»
mentor-next-none = Встреча не назначена
mentor-both-zones = { $own } · { $other }

mentor-plan-title = План пары
mentor-plan-empty = Пока пусто. Пункт записывается одной строкой.
mentor-plan-line = { $number }. { $term } — { $content }{ $state }
mentor-plan-done = { " · результат есть" }
mentor-plan-add = Добавить пункт
mentor-plan-ask = Напишите пункт одной строкой: срок — содержание — ожидаемый результат. Например: до декабря — посещение урока — анализ
mentor-plan-wrong-empty = Пустая строка. Напишите: срок — содержание — ожидаемый результат
mentor-plan-wrong-termUnreadable = Не понял срок. Подойдут «до декабря», «15.10», «март 2027». Напишите пункт ещё раз.
mentor-plan-wrong-tooLong = Слишком длинно: до 1000 знаков на содержание и до 500 на результат.
mentor-plan-refused-over = Пара не работает: план менять поздно.
mentor-plan-refused-full = В плане уже 20 пунктов.
mentor-plan-refused-gone = Этого пункта уже нет.
mentor-plan-refused-hasResult = У пункта есть результат, он остаётся в плане.
mentor-plan-term = Срок: { $term }
mentor-plan-expected = Ожидаемый результат: { $expected }
mentor-plan-result = Результат: { $result }
mentor-plan-write-result = Записать результат
mentor-plan-ask-result = Что получилось по пункту «{ $content }»?
mentor-plan-remove = Убрать пункт
mentor-plan-back = ‹ К плану
mentor-text-empty = Пустое сообщение. Напишите словами.
mentor-text-long = Слишком длинно: { $length } знаков, помещается { $max }. Напишите короче.

mentor-meetings-title = Встречи пары, состоялось: { $held }
mentor-meetings-none = Встреч пока не было.
mentor-meetings-back = ‹ К встречам
mentor-propose-button = Предложить время
mentor-open-proposed = Вы предложили время
mentor-open-choose = Выбрать время встречи
mentor-open-meeting = { $when }
mentor-meeting-title = Встреча
mentor-meeting-line = { $when } · { $state }
mentor-meeting-state-proposed = время выбирают
mentor-meeting-state-confirmed = назначена
mentor-meeting-state-asked = прошла, ждём отметки
mentor-meeting-state-held = состоялась
mentor-meeting-state-missed = не состоялась
mentor-meeting-state-cancelled = отменена
mentor-meeting-refused-over = Пара не работает: встреч больше не назначить.
mentor-meeting-refused-outdated = Встреча уже изменилась. Посмотрите, как сейчас.
mentor-meeting-refused-ownProposal = Время предложила ваша сторона: выбирает другая.
mentor-meeting-refused-past = Это время уже прошло. Предложите другое.
mentor-meeting-refused-noSlots = Выберите от одного до трёх вариантов.
mentor-meeting-agreed = Договорились. Напомним накануне и за два часа.
mentor-meeting-called-off = Встреча отменена, вторая сторона узнает.
mentor-slots-question = Когда удобно? Отметьте до трёх вариантов по вашему времени. Второй стороне покажем их по её часам.
mentor-slot-button = { $date } { $time }
mentor-slot-chosen = ✓ { $time }
mentor-slots-send = Предложить выбранное
mentor-slots-type = Написать своё время
mentor-slots-most = Не больше трёх вариантов.
mentor-slots-sent = Отправил. Когда выберут время, напишу.
mentor-slots-ask = Напишите до трёх вариантов по вашему времени. Например: 15.10 14:00, 16.10 15:30
mentor-slots-wrong-unreadable = Не понял «{ $text }». Напишите так: 15.10 14:00, 16.10 15:30
mentor-slots-wrong-past = «{ $text }» уже прошло. Напишите другое время.
mentor-slots-wrong-tooFar = «{ $text }» слишком далеко. Проверьте дату.
mentor-slots-wrong-tooMany = Больше трёх вариантов: «{ $text }». Оставьте до трёх.
mentor-proposed-mine = Ваша сторона предложила время. Выбирает вторая.
mentor-proposed-choose = Выберите время встречи:
mentor-moved-no-times = Встречу перенесли. Предложите новое время.
mentor-other-times = Предложить другое
mentor-move-button = Перенести
mentor-cancel-button = Отменить встречу
mentor-cancel-sure = Отменить встречу? Вторая сторона узнает сразу.
mentor-cancel-yes = Отменить встречу
mentor-cancel-no = ‹ Не отменять
mentor-answer-met = Встретились
mentor-answer-moved = Перенесли
mentor-answer-no = Не состоялась
mentor-answer-stored = Записал.
mentor-said = { $name }: { $answer }
mentor-said-met = «встретились»
mentor-said-moved = «перенесли»
mentor-said-no = «не состоялась»
mentor-disputed = Ответы разошлись. Ничего страшного: договоритесь и поправьте свой ответ кнопкой.

mentor-journal-title = Журнал, записей: { $count }
mentor-journal-empty = Записей пока нет. Запись предложим после встречи, можно добавить и самим.
mentor-journal-hint = Видят и дополняют обе стороны, больше никто.
mentor-journal-line = { $date } · { $about }
mentor-journal-untitled = без темы
mentor-journal-add = Добавить запись
mentor-journal-write = Записать в журнал
mentor-journal-document = Журнал в DOCX
mentor-journal-back = ‹ К журналу
mentor-field-topic = Тема
mentor-field-content = Содержание
mentor-field-result = Результат
mentor-field-task = Задание
mentor-field-skip = Пропустить
mentor-field-enough = Достаточно
mentor-ask-topic = Тема встречи?
mentor-ask-content = Что делали?
mentor-ask-result = Что получилось?
mentor-ask-task = Какое задание до следующей встречи?
mentor-entry-line = { $field }: { $text }
mentor-entry-blank = —
mentor-entry-remove = Убрать запись
mentor-entry-refused-full = В журнале слишком много записей.
mentor-entry-refused-gone = Этой записи уже нет.
mentor-entry-refused-notHeld = Запись о встрече появится, когда встреча состоится.
mentor-entry-refused-notOwn = Убрать запись может тот, кто её начал.
mentor-document-coming = Готовлю файл
mentor-document-caption = План и журнал пары. Кому его показать, решаете вы.
mentor-doc-title = Журнал наставничества
mentor-doc-mentor = Наставник
mentor-doc-mentee = Подопечный
mentor-doc-kind = Форма
mentor-doc-competency = Компетенция
mentor-doc-order = Основание
mentor-doc-period = Период
mentor-doc-plan = План
mentor-doc-term = Срок
mentor-doc-content = Содержание
mentor-doc-expected = Ожидаемый результат
mentor-doc-journal = Встречи
mentor-doc-date = Дата
mentor-doc-topic = Тема
mentor-doc-result = Результат
mentor-doc-task = Задание
mentor-doc-footer = Составлен { $date }
mentor-doc-file = Журнал_наставничества_{ $number }

mentor-end-ask = Почему завершаете пару? Напишите одной строкой: причину увидят участники. Пара закончится через три рабочих дня, до этого можно передумать.
mentor-end-no = ‹ Не завершать
mentor-end-asked = Записал. Последний день пары: { $date }. Остальные уже знают; до этого дня можно передумать.
mentor-end-refused = Сейчас завершить нельзя: пара уже завершается или не работает.
mentor-kept = Пара продолжает работать, остальные узнают.
mentor-keep-refused = Передумать уже нельзя или завершение попросила другая сторона.

pairs-title = Пары наставничества
pairs-none = Пар пока нет.
pairs-nobody = не выбран
pairs-count-green = 🟢 встречаются: { $count }
pairs-count-yellow = 🟡 давно не встречались: { $count }
pairs-count-red = 🔴 молчат: { $count }
pairs-line = { $names } · { $state }
pairs-new-button = Предложить пару
pairs-back = ‹ К парам
pairs-back-to-pair = ‹ К паре
pairs-kind-question = Какая пара? Наставник всегда тот, кто сильнее в компетенции, в обратной паре им может быть и молодой коллега.
pairs-card-title = Пара
pairs-card-back = ‹ К паре
pairs-member = { $who }: { $name }, { $organisation } — { $answer }
pairs-answer-waiting = ещё не спрошен
pairs-answer-asked = спрошен, ждём ответа
pairs-answer-accepted = согласен
pairs-answer-declined = не сможет
pairs-last-day = Последний день: { $date }
pairs-held = Встреч состоялось: { $count }
pairs-competency-button = Компетенция
pairs-competency-question = В какой компетенции нужна помощь?
pairs-find-mentee = Кому помочь: по имени
pairs-find-mentor = Наставник по имени
pairs-suggest-button = Подобрать наставника
pairs-remove = Убрать: { $name }
pairs-propose-button = Предложить пару
pairs-proposed = Первым спросили наставника. Когда он согласится, спросим вторую сторону.
pairs-withdraw-button = Отозвать
pairs-withdraw-sure = Отозвать? Кого уже спросили, узнает, что пара не сложилась, без причин.
pairs-withdraw-yes = Отозвать
pairs-withdrawn = Отозвано.
pairs-order-button = Внести приказ
pairs-order-again = Исправить приказ
pairs-order-ask = Напишите номер, дату и период одной строкой. Например: № 15-од от 01.09.2026, с 01.09.2026 по 31.05.2027
pairs-order-numberMissing = Не вижу номера приказа. Например: № 15-од от 01.09.2026, с 01.09.2026 по 31.05.2027
pairs-order-dateMissing = Не вижу даты приказа. Например: № 15-од от 01.09.2026
pairs-order-dateWrong = Такой даты нет или дат больше трёх. Напишите дату приказа, начало и конец периода.
pairs-order-periodWrong = Конец периода раньше начала. Проверьте даты.
pairs-order-kept = Приказ внесён.
pairs-end-button = Завершить пару
pairs-keep-button = Не завершать
pairs-gone = Этой пары нет среди ваших.
pairs-refused-wrongState = Пара уже изменилась: так сделать нельзя.
pairs-refused-notAsked = Этого человека не спрашивали.
pairs-refused-alreadyMember = Этот человек уже в паре.
pairs-refused-notMember = Этого человека в паре нет.
pairs-refused-sideFull = На этой стороне уже есть человек. Несколько бывает в командной паре.
pairs-refused-sideMissing = Выберите обе стороны.
pairs-suggest-title = Кого можно попросить. Компетенция: { $competency }
pairs-suggest-none = Никого, кто согласился быть найденным. Выберите по имени: согласие спросим в любом случае.
pairs-suggestion = { $number }. { $name }, { $organisation }: { $words }
pairs-word-strong = силён в этой компетенции
pairs-word-ready = согласился помогать
pairs-word-shared = показывает профиль методисту
pairs-word-both = помощь может быть взаимной
pairs-suggest-same = Сначала из своей школы
pairs-suggest-all = Из любой школы
pairs-find-ask = Напишите фамилию или имя.
pairs-find-none = Не нашёл такого среди принятых людей территории, кто уже в боте. Напишите иначе.
pairs-find-which = Кто из них? Можно написать имя ещё раз.

notice-pair-requested = Просят наставника. Подберите, кого спросить.
notice-pair-requested-again = Приглашённый наставник сейчас не сможет. Просьба снова ждёт: подберите другого.
notice-pair-asked = Вас приглашают в пару наставничества. Посмотрите и ответьте, когда удобно.
notice-pair-active = Пара сложилась: все согласны. Договоритесь о первой встрече.
notice-pair-needs-order = Пара сложилась. Когда приказ будет готов, внесите его номер и даты.
notice-pair-declined = Пара сейчас не сложилась. Так бывает; спасибо, что откликнулись.
notice-pair-not-formed = Пара не сложилась. Можно предложить другую.
notice-pair-ending = Попросили завершить пару. Последний день: { $date }.
notice-pair-kept = Завершение пары отозвано, она работает дальше.
notice-pair-ended = Пара наставничества завершена. Журнал остаётся у участников.
notice-pair-silent = Вы не встречались уже { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
 }. Может быть, договориться о встрече?
notice-meeting-proposed = Вам предложили время встречи. Выберите удобное.
notice-meeting-confirmed = Встреча назначена: { $when }. Напомним накануне и за два часа.
notice-meeting-moved = Встречу просят перенести. Прежнее время не действует, выберите новое.
notice-meeting-cancelled = Встреча отменена. Договоритесь о новой, когда будет удобно.
notice-meeting-asked = Время встречи прошло. Как она прошла?
notice-meeting-disputed = О встрече вы ответили по-разному. Договоритесь и, если нужно, поправьте свой ответ.
data-mentoring = Наставничество
data-mentor-ready = Отмечено: готов быть наставником
data-pair = { $side }: { $kind }; { $state }; приказ № { $order }
data-pair-plan = План: { $content }; результат: { $result }
data-pair-entry = Журнал, { $date }: { $text }
data-pair-answer = Встреча { $when }: { $answer }
data-leave = Отпуск: с { $from } по { $to }
suggest-ask-mentor = Найти наставника
mentor-withdraw-button = Отозвать просьбу
mentor-withdrawn = Просьба отозвана. Попросить снова можно в любой день.
data-event-draft = Черновик мероприятия: { $title }
menu-calendar = Школьный календарь

## Reports

report-language = ru-RU
report-hidden = меньше 5 ответов
report-no-data = нет данных
report-within = в пределах погрешности
report-number = { $whole },{ $tenth }
report-parts = { $numerator } из { $denominator }
report-margin = ± { $whole },{ $tenth }
report-people = { $count } чел.
report-at-least = от { $count }
denominator-title = Знаменатель показателей · { $territory }
denominator-now = Сейчас: { $what }
denominator-not-chosen = Его ещё никто не выбирал.
denominator-chosen-on = Выбран { $date }
denominator-differ = Источники называют разное число. Какое верно, решаете вы.
denominator-agree = Источники согласны.
denominator-printed = Выбор печатается в каждом отчёте; прежние отчёты не меняются.
denominator-of-staff = { $value } · педагоги в списке бота
denominator-of-teachers = { $value } · учителя в списке бота
denominator-of-schoolTable = { $value } · итого таблицы школ
denominator-of-stated = { $value } · введено: { $note }
denominator-pick-staff = { $value } в списке бота
denominator-pick-teachers = { $value } учителей
denominator-pick-schoolTable = { $value } по таблице
denominator-pick-stated = { $measure ->
    [teachers] { $value } учителей, текст
   *[other] { $value } по тексту
 }
denominator-picked = ✓ { $pick }
denominator-own = Ввести своё число
denominator-to-indicators = ‹ К показателям
denominator-back = ‹ Назад
denominator-ask = Напишите число и откуда оно: «349, текст программы».
denominator-no-number = Не вижу числа. Напишите, например: «349, текст программы».
denominator-whose = Знаменатель какой территории?
denominator-outcome-chosen = Выбрано
denominator-outcome-unchanged = Так и есть
denominator-outcome-gone = Таблица изменилась, посмотрите числа ещё раз
denominator-outcome-noSource = Добавьте, откуда число: «349, текст программы». Источник печатается в отчёте.
denominator-outcome-denied = Это выбирает методист своей территории

# ── Мониторинг ──
command-monitoring = календарь мониторинга
monitoring-title = Мониторинг
monitoring-none = В календаре пока ничего нет. Возьмите готовый или добавьте свой пункт.
monitoring-no-role = Календарь мониторинга ведут методисты. Роль даёт администратор.
monitoring-gone = Этого пункта больше нет.
monitoring-not-now = В этом месяце отмечать нечего.
monitoring-fixed = Месяцы этого пункта заданы программой.
monitoring-open = Открыть календарь
monitoring-back = ‹ Мониторинг
monitoring-back-to-item = ‹ К пункту
monitoring-add = Свой пункт
monitoring-take = Взять готовый
monitoring-responsible = Отвечает: { $responsible }
monitoring-when = Когда: { $when }
monitoring-yearly = каждый год, { $months }
monitoring-no-months = месяцы не выбраны
monitoring-waits = ждёт в этом месяце
monitoring-done-on = сделано { $date }
monitoring-next = { $month }
monitoring-never = больше не предстоит
monitoring-mark = Сделано
monitoring-unmark = Снять отметку
monitoring-months = Месяцы
monitoring-months-ask = В какие месяцы смотреть каждый год? Нажмите на нужные.
monitoring-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
  }
monitoring-chosen = ✓ { $name }
monitoring-ready = Готово
monitoring-report = Какой отчёт
monitoring-report-ask = Что открывать из этого пункта?
monitoring-report-deficits = Дефициты
monitoring-report-categories = Категории
monitoring-report-development = Развитие
monitoring-report-shortage = Нехватка кадров
monitoring-report-indicators = Показатели
monitoring-report-council = Итоги для Совета
monitoring-open-report = Открыть: { $report }
monitoring-remove = Удалить пункт
monitoring-remove-ask = Удалить «{ $title }» из календаря вместе с отметками?
monitoring-removed = Удалил.
monitoring-ask-title = Как называется то, за чем нужно следить? Напишите одним сообщением, месяцы выберете дальше.
monitoring-bad-title = Напишите название словами, не длиннее { $max } знаков.
monitoring-which-territory = Для какой территории?
monitoring-shipped-title = Что взять?
monitoring-shipped-counts = пунктов мониторинга: { $items }, этапов: { $stages }
monitoring-taken = Добавил записей: { $count }.
monitoring-taken-already = Это уже есть, ничего не изменил.
monitoring-stage = «{ $project }»: этап { $number }. { $title }
monitoring-stage-before = «{ $project }»: этап «{ $title }» начнётся: { $month }
monitoring-stage-over = «{ $project }»: все этапы пройдены
notice-monitoring-due = В этом месяце по календарю мониторинга:

## Announcements and groups of people: notices

announcement-why-me = Почему я это получил
notice-announcement-to-approve = Объявление ждёт вашего согласия: { $people } чел., чатов и тем: { $groups }. Без второго методиста оно не уйдёт.
notice-announcement-look = Посмотреть
notice-announcement-approved = Ваше объявление согласовано.
notice-announcement-returned = Ваше объявление вернули: исправьте и отправьте снова.
notice-announcement-open = Открыть объявление
notice-announcement-report = Рассылка закончена. Дошло: { $sent }, не дошло: { $failed }, неизвестно: { $uncertain }.
notice-group-active = Чат «{ $chat }» группы «{ $group }» снова работает: сообщения пойдут.
notice-group-topicClosed = Тема «{ $chat }» группы «{ $group }» закрыта: писать туда нельзя. Откройте тему, и всё заработает.
notice-group-topicGone = Темы «{ $chat }» группы «{ $group }» больше нет. Наберите /link в новой теме.
notice-group-noRights = В чате «{ $chat }» группы «{ $group }» мне нельзя писать. Разрешите отправку сообщений или сделайте меня администратором.
notice-group-removed = Меня больше нет в чате «{ $chat }» группы «{ $group }». Добавьте снова, если чат нужен.
notice-group-open = Открыть группу
notice-group-joined = Вас добавили в группу «{ $group }». Кто в ней и как выйти: в списке ваших групп.
notice-group-own = Мои группы
report-xlsx-table = Таблица
report-xlsx-notes = Пояснения
report-xlsx-numerator = числитель
report-xlsx-denominator = знаменатель
report-xlsx-people = человек
report-xlsx-margin = погрешность, ±
report-xlsx-accuracy = точность
report-docx-rows = Показатель
report-docx-approve = УТВЕРЖДАЮ
report-docx-approver = должность
report-docx-signature = подпись
report-docx-name = фамилия, инициалы
report-docx-date = дата
report-docx-author = Ответственный за сведения
report-docx-made = Сформировано { $day }

## Campaigns: what their people are told
notice-campaign-invited =
    Приглашаем в диагностику «{ $title }». Ответы до { $date } включительно, можно по частям.
    Результат видите только вы, пока сами не покажете.
notice-campaign-not-started = «{ $title }» ещё не начата. Нужно несколько минут, отвечать можно по частям до { $date }. Результат видите только вы.
notice-campaign-unfinished = «{ $title }»: сохранено ответов { $answered }. Можно продолжить с того же места до { $date }.
notice-campaign-not-started-last = Сегодня последний день диагностики «{ $title }». Ещё можно успеть: ответы принимаются до ночи. Результат видите только вы.
notice-campaign-unfinished-last = Сегодня последний день диагностики «{ $title }»: сохранено ответов { $answered }, осталось дойти до конца.
notice-campaign-extended = Вам дали больше времени на «{ $title }»: ответы до { $date } включительно. Сохранённое на месте.
notice-campaign-daily =
    { $count ->
        [one] { $count } вопрос на сегодня
        [few] { $count } вопроса на сегодня
       *[many] { $count } вопросов на сегодня
    }: «{ $title }», до { $date }.
campaign-begin = Начать
campaign-daily-offer =
    { $count ->
        [one] По { $count } вопросу в день
        [few] По { $count } вопроса в день
       *[many] По { $count } вопросов в день
    }
campaign-daily-stop = Отвечу как удобно
campaign-silence = Не напоминать об этом
campaign-silenced = Хорошо, об этой диагностике больше не напомню. Она останется в /diagnose, пока открыта.
campaign-silence-undo = Всё же напоминать
campaign-not-silent = Напомню, если до срока не дойдут руки.
campaign-daily-set =
    Хорошо: каждый рабочий день около 16:00 пришлю { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[many] { $count } вопросов
    }. Других напоминаний не будет. Первые можно сейчас.
campaign-daily-unset = Хорошо, отвечайте как удобно.
campaign-gone = Эта диагностика уже закрыта
campaign-all-done = Вы ответили на всё, спасибо. Менять ответы можно до срока: /diagnose
campaign-next = Следующая анкета
attempt-enough-today = На сегодня всё, ответы сохранены. Завтра ещё { $tomorrow }.
attempt-more-now = Ещё сейчас
attempt-stopped = Диагностику «{ $title }» остановили: { $reason }. Что вы ответили, сохранено.
attempt-stopped-plain = Диагностику «{ $title }» остановили. Что вы ответили, сохранено.
attempt-unfinished = Срок диагностики «{ $title }» прошёл, она осталась незавершённой. Ничего страшного: ответы сохранены, их никто не увидит. Пройти для себя можно в любой день: /diagnose

# ── Люди территории ──
people-search-button = Найти человека
people-search-hint = Напишите часть имени, чтобы найти.
people-found-all = Люди: { $count }
people-found-text = «{ $text }»: { $count }
people-found-nobody = Никого не нашлось.
people-presence-all = Все
people-presence-notInBot = Не в боте
people-presence-onLeave = В отпуске
people-presence-left = Уволены
people-chosen = ✓ { $name }
people-on-leave = В длительном отпуске с { $date }.
people-has-left = Здесь больше не работает.
people-roles = Роли
people-work = Отпуск, увольнение
people-work-ask = Что изменилось? Кто в длительном отпуске или уволен, не входит в знаменатели и не получает напоминаний кампаний. Данные человека остаются при нём.
people-work-leave = Ушёл в длительный отпуск
people-work-back = Вернулся из отпуска
people-work-left = Уволился
people-work-saved = Записал
people-left-ask = { $name } больше не работает здесь: { $organisation }? Роли в этой организации закончатся.
people-card-back = ‹ Карточка
people-roles-title = Роли: { $name }
people-roles-none = Ролей здесь нет и не было.
people-role-add = + { $role }
people-role-end = Снять { $number }
people-role-term = { $name }, { $role }: до какого дня?
people-role-until = { $date }
people-role-open = Без срока
people-role-basis = На каком основании? Напишите, например: «приказ № 45». Другой срок: «01.09.2026 – 31.08.2027, приказ № 45».
people-role-no-basis = Без приказа
people-role-badDate = Не понял срок. Напишите так: 01.09.2026 – 31.08.2027, приказ № 45
people-role-tooLong = Основание длиннее 200 знаков. Напишите короче, например: приказ № 45
people-role-granted = Роль назначена
people-role-unchanged = Такая роль уже есть
people-role-was-ended = Роль снята
people-role-since = с { $from }
people-role-period = { $from } – { $to }
people-role-without-basis = без приказа
people-role-ended = { $role } (закончилась)
people-sheets-button = Листы с QR
people-sheets-ask = { $organisation }: сделаю файл с личными приглашениями для всех, кто ещё не в боте. Карточки можно разрезать и раздать. Прежние личные приглашения этих людей перестанут работать.
people-sheets-make = Сделать файл
people-sheets-making = Делаю
people-sheets-nobody = Все уже в боте
people-sheets-title = Личные приглашения
people-sheets-steps = Наведите камеру телефона на код и откройте ссылку в Telegram. Приглашение личное: передайте его только тому, чьё имя здесь стоит.
people-sheets-note = Разрежьте и раздайте. Каждый код открывается один раз.
people-sheets-file = Приглашения { $organisation }
people-sheets-caption = Приглашений: { $count }. Действуют до { $date }.

# ── Ждёт решения ──
command-inbox = что ждёт решения
inbox-button = Ждёт решения: { $count }
inbox-title = Ждёт решения
inbox-no-role = Здесь решают методисты и координаторы. Роль даёт администратор.
inbox-nothing = Ничего не ждёт.
inbox-routes = Маршруты: { $count }
inbox-evidence = Подтверждения: { $count }
inbox-requests = Заявки: { $count }
inbox-pairs = Просьбы о наставнике: { $count }
inbox-announcements = Объявления: { $count }
inbox-imports = Импорт не применён: { $count }
inbox-uncertain = Неясно, дошло ли: { $count }

# Итоги кампании
notice-results-released = Итоги кампании «{ $title }» готовы. Они посчитаны один раз и больше не изменятся.
notice-results-open = Смотреть итоги
import-problem-wholeNumberExpected = «{ $value }» не целое число.
import-problem-percentExpected = «{ $value }» не доля в процентах.
import-problem-cellEmpty = Пустая ячейка.
import-problem-partOverWhole = Часть больше целого: { $numerator } из { $denominator }.
import-problem-shareMisrounded = Доля округлена неверно: { $numerator } из { $denominator } = { $computed } %, напечатано { $printed } (было бы { $rounded }). Принято как напечатано.
import-problem-shareWrong = Доля не сходится с частями: { $numerator } из { $denominator } = { $computed } %, напечатано { $printed }. Принято как напечатано.
import-problem-shareForced = Доля подогнана, чтобы вышло 100 %: { $numerator } из { $denominator } = { $computed } %, напечатано { $printed } вместо { $rounded }.
import-problem-categoriesDoNotAddUp = Первая { $first } и высшая { $highest } вместе { $computed }, напечатано { $printed }.
import-problem-sharesDoNotAddUp = Напечатанные доли не складываются: { $first } + { $highest } = { $sum }, а всего { $total }. Это эффект округления, числа сходятся.
import-problem-totalDiffers = Итог не равен сумме строк: напечатано { $printed }, по строкам { $computed }.
import-problem-partsDiffer = Части не складываются: вместе { $computed }, а должно быть { $printed }.
import-problem-staffNumbersDiffer = Педагогов названо по-разному:{ $table ->
    [0] {""}
   *[other] {" "}{ $table } по таблице школ,
 }{ $staff ->
    [0] {""}
   *[other] {" "}{ $staff } по тексту,
 }{ $teachers ->
    [0] {""}
   *[other] {" "}{ $teachers } учителей,
 } { $roster } в списке бота. Знаменатель выбираете вы.
import-problem-schoolUnknown = Школы «{ $value }» в районе нет.
import-problem-schoolUnknownNear = Школы «{ $value }» в районе нет. Похожа: { $nearest }.
import-problem-schoolTwice = { $value } уже стоит в строке { $row }.
import-problem-schoolsAbsent = Нет в таблице ({ $count }): { $names }.
import-problem-ageWithoutBand = Возраст { $ages } не отнесён ни к одной группе: «{ $band }».
import-problem-ageBandUnclear = Не понял, какой это возраст: «{ $value }». Принято как напечатано; понятно было бы «30–39 лет».
import-problem-staffGroupOther = «{ $value }» — не педработники и не администрация. Принято как отдельная группа.
import-problem-ageInTwoBands = Возраст { $age } стоит в двух группах: «{ $band }» и «{ $other }».
import-problem-vacanciesNotDistributed = Вакансий { $count }, школ названо { $schools }: распределение не указано.
import-problem-vacanciesFewerThanSchools = Вакансий { $count }, а школ названо { $schools }.
import-problem-subjectSpelling = «{ $value }»: в списке предметов «{ $nearest }». Принято как напечатано.
import-problem-postsDiffer = Ставок по строкам { $computed }, названо { $printed }.
import-problem-pupilsNamed = В файле есть имена обучающихся. Бот не хранит данных детей: оставьте два числа на школу, сколько справились и сколько писали.
import-problem-wordUnknown = Не знаю слова «{ $value }».
import-problem-wordUnknownNear = Не знаю слова «{ $value }». Похоже: { $nearest }.
import-problem-textTooLong = Текст длиннее { $most } знаков.
import-problem-rowTwice = То же уже стоит в строке { $row }.
import-problem-personUnknown = «{ $value }» нет среди педагогов района.
import-problem-personUnknownNear = «{ $value }» нет среди педагогов района. Похоже: { $nearest }.
import-problem-personElsewhere = «{ $value }» работает не в школе «{ $school }».
import-problem-personSeveral = «{ $value }»: таких { $count }. Укажите школу.
import-problem-dateAhead = «{ $value }» ещё не наступило.
import-problem-dateNeedsMonth = «{ $value }»: нужен хотя бы месяц, например «март { $value }».
import-problem-dateImpossible = Такой даты нет: «{ $value }».
import-problem-dateUnreadable = Не понимаю дату «{ $value }». Напишите 15.03.2023 или «март 2023».
import-problem-projectUnknown = Проекта «{ $value }» нет.
import-problem-projectUnknownNear = Проекта «{ $value }» нет. Похоже: { $nearest }.
import-problem-competencyUnknown = Не знаю компетенции «{ $value }».
import-problem-competencyUnknownNear = Не знаю компетенции «{ $value }». Похоже: { $nearest }.
import-problem-competencySeveral = «{ $value }» есть в нескольких системах: { $frameworks }. Добавьте колонку «Система компетенций».
import-problem-resultEmpty = Нет ни уровня, ни баллов.
report-as-png = Картинка

## Coverage of a campaign

coverage-title = Охват: { $campaign }
coverage-of = { $territory }. { $division }, на { $day }
coverage-by-organisation = По организациям
coverage-by-subject = По предметам
coverage-by-service = По стажу
coverage-by-category = По категориям
coverage-service = Стаж { $band }
coverage-unknown = Не указано
coverage-sum = Завершили { $value }
coverage-submitted = завершили
coverage-in-progress = в пути
coverage-not-started = не начали
coverage-unreachable = недоступны
coverage-submitted-share = Завершили
coverage-total = Всего
coverage-total-told = По показанным строкам
coverage-note-hidden = «Меньше 5 ответов»: завершили от 1 до 4 человек или в группе меньше пяти человек.
coverage-note-no-sum = Общий итог не показан: по нему можно было бы посчитать скрытое.
coverage-note-unreachable = Недоступны: не начали, и приглашение до них не доходит.
coverage-remind = Напомнить тем, кто не начал ({ $count })
coverage-remind-some = Напомнить тем, кто не начал
coverage-divide = Разрезы
coverage-divide-ask = Как показать охват?
coverage-other = Другая кампания
coverage-other-ask = Какая кампания?
coverage-back = ‹ К охвату
coverage-untold = Этот разрез показать нельзя: по нему можно было бы посчитать, что скрыто в другом.
coverage-none = Кампаний, которые уже начались, пока нет. Охват появится с началом первой.
coverage-none-short = Такой кампании нет.
coverage-denied = Охват видят методист территории и координатор организации.
figures-back = ‹ К цифрам
command-coverage = кто прошёл диагностику

## Groups of people

command-groups = мои группы и сообщества
command-link = привязать чат к группе
groups-title = Группы и сообщества
groups-none = Групп пока нет. Создайте первую: для ШМО, для РМО или для пары школ из разных районов.
groups-line = { $number }. { $title } · участников: { $members } · { $chats }
groups-chats = чатов: { $chats }
groups-chats-troubled = чатов: { $chats }, не пускают: { $troubled }
groups-all = Все группы
groups-new = Создать группу
groups-own-button = Мои группы
groups-own-title = Мои группы
groups-own-line = • { $title } ({ $kind })
groups-own-curated = • { $title } ({ $kind }), вы куратор
groups-own-none = Вы пока не состоите ни в одной группе. Добавить может методист или куратор.
groups-own-back = ‹ Мои группы
groups-back = ‹ Группы
groups-back-to-group = ‹ К группе
groups-back-to-members = ‹ Участники
groups-back-to-chats = ‹ Чаты
groups-leave = Выйти: { $title }
groups-leave-sure = Выйти из группы «{ $title }»? Вернуться можно через методиста или по ссылке куратора.
groups-leave-yes = Выйти
groups-left = Вы вышли из группы
groups-kind-peer = Группа взаимного обучения
groups-kind-schoolAssociation = Школьное методобъединение
groups-kind-districtAssociation = Районное методобъединение
groups-kind-network = Межрайонное сообщество
groups-short-peer = Взаимные
groups-short-schoolAssociation = ШМО
groups-short-districtAssociation = РМО
groups-short-network = Сети
groups-which-territory = Для какой территории группа?
groups-which-kind = Какая это группа?
groups-which-level = Насколько широко она собирает людей?
groups-which-competency = Чем группа занимается?
groups-no-competency = Без направления
groups-ask-title = Напишите название группы, от 3 до 80 знаков.
groups-ask-curator = Кто будет куратором? Напишите фамилию или имя.
groups-ask-member = Кого добавить? Напишите фамилию или имя.
groups-wrong-title = Название: от 3 до 80 знаков в одну строку. Напишите иначе.
groups-created = Группа создана. Теперь добавьте людей и привяжите чат.
groups-saved = Записано
groups-archived = Группа в архиве. Чаты отвязаны, люди больше не числятся в ней.
groups-archive = В архив
groups-archive-sure = Убрать группу «{ $title }» в архив? Её чаты будут отвязаны.
groups-archive-yes = Убрать в архив
groups-rename = Переименовать
groups-curator = Куратор
groups-kind = Вид
groups-level = Уровень
groups-competency = Направление
groups-members = Участники
groups-chats-button = Чаты
groups-card-kind = { $kind } · { $level }
groups-card-competency = Направление: { $competency }
groups-card-curator = Куратор: { $name }
groups-card-no-curator = Куратор не назначен
groups-card-members = Участников: { $count }
groups-card-no-chats = Чат не привязан: наберите /link в чате или теме группы
groups-card-chats = Чатов и тем: { $count }, не пускают: { $troubled }
groups-members-title = { $title }: участники ({ $count })
groups-members-none = Пока никого.
groups-add = Добавить
groups-added = Человек в группе, мы ему сообщили
groups-already = Уже в группе
groups-remove-sure = Убрать из группы «{ $title }»: { $name }?
groups-remove-yes = Убрать
groups-removed = Убрали из группы
groups-found-which = Кто из них?
groups-found-none = Никого не нашёл в вашей территории. Напишите иначе. Людей других территорий зовут ссылкой: «Участники», «Ссылка».
groups-join-link = Ссылка для одного
groups-join-link-text =
    Ссылка в группу «{ $title }». Действует для одного человека из любой территории, до { $date }. Перешлите её лично.

    { $link }
groups-joined = Вы в группе «{ $title }». Выйти можно в любой день: /groups
groups-join-already = Вы уже в группе «{ $title }».
groups-join-invalid = Эта ссылка в группу уже не действует. Попросите новую у того, кто её прислал.
groups-chats-title = { $title }: чаты
groups-chats-how = Привязать чат или тему: добавьте @{ $bot } в чат и наберите там /link. Разговоры я не читаю и не храню.
groups-chat-active = пишу туда
groups-chat-topicClosed = тема закрыта
groups-chat-topicGone = темы больше нет
groups-chat-noRights = нет права писать
groups-chat-removed = меня там нет
groups-chat-check = Проверить связь
groups-chat-unlink = Отвязать
groups-unlinked = Чат отвязан
groups-check-there = Проверка связи: сюда будут приходить объявления группы «{ $title }».
groups-check-good = Получилось: сообщение в чате.
groups-check-bad = Не получилось: чат не принимает мои сообщения.
groups-link-private = Команда /link нужна в чате группы: добавьте меня туда и наберите её там. Список групп: /groups
groups-link-anonymous = Я не вижу, кто пишет от имени группы. Отключите анонимность (Управление группой → Администраторы → вы → «Анонимность») и наберите /link от своего имени.
groups-link-forwarded = Пересланную команду я не выполняю. Наберите /link здесь сами.
groups-link-stranger = Сначала познакомимся: откройте меня в личных сообщениях, потом наберите /link здесь ещё раз.
groups-link-no-right = Привязать чат может методист территории или куратор группы. Попросите их набрать /link здесь.
groups-link-go = Продолжим в личных сообщениях: там выбирают группу. Кнопка действует { $minutes } минут и только для того, кто набрал команду.
groups-link-button = Открыть
groups-link-silent = В «{ $chat }» мне нельзя писать. Разрешите отправку сообщений, откройте тему или сделайте меня администратором, потом наберите /link снова.
groups-link-which = К какой группе привязать «{ $title }»?
groups-link-no-groups = Групп пока нет: создайте группу и наберите /link в чате ещё раз.
groups-link-expired = Эта кнопка уже не действует. Наберите /link в чате ещё раз.
groups-link-taken = Этот чат привязан к группе, за которую отвечаете не вы. Договоритесь с её куратором.
groups-linked = «{ $chat }» теперь чат группы «{ $title }». Сообщили об этом в нём.
groups-linked-silent = «{ $chat }» привязан к группе «{ $title }», но писать туда пока нельзя. Когда станет можно, проверьте связь.
groups-linked-there = Этот чат связан с группой «{ $title }»: сюда будут приходить объявления. Разговоры здесь я не читаю и не храню.
pairs-filter-all = Все
pairs-filter-waiting = Ждут шага
pairs-filter-silent = Молчат
pairs-filter-chosen = ✓ { $name }
pairs-none-such = Таких пар нет.
internship-show-closed = Завершённые
internship-show-open = Идущие
command-announce = написать объявление
import-problem-planDateUnclear = Не понимаю срок «{ $value }»: останется «по плану», без месяца.
import-problem-directionSeveral = «{ $value }» понимаю по-разному. Напишите полностью: { $titles }.
import-problem-eventKindUnknown = Не знаю такого вида: «{ $value }». Вид взят из названия.
import-problem-eventDateDiffers = Такое мероприятие уже есть с датой { $was }, в файле { $said }. Перенести его можно в /event: записавшимся сообщат.
import-problem-notAnEvent = Это строка плана, а не мероприятие, и в плане её нет: пропущена.
import-problem-timeUnreadable = Не понимаю время «{ $value }». Напишите 14:00 или 14:00–16:00.
import-problem-endsBeforeStart = Окончание раньше начала.
import-problem-dayExpected = «{ $value }»: нужен день, например 01.10.2024.
import-problem-serviceUnknown = Укажите стаж: на стажировку принимают с 0–2 годами.
import-problem-notNovice = Стаж { $years }: больше двух лет. Если принимаете всё равно, напишите причину.

# Импорт: файл
import-file-empty = Файл пуст.
import-file-tooLarge = Файл больше { $max } МБ. Разделите его на части.
import-file-unpacksTooLarge = Внутри файла слишком много данных: больше { $max } МБ. Скопируйте только таблицу в новый файл.
import-file-notATable = Это не таблица. Нужен файл XLSX или CSV.
import-file-html = Это веб-страница с другим расширением. Откройте её в Excel и сохраните как XLSX.
import-file-oldExcel = Это старый формат Excel (XLS). Откройте файл и сохраните как XLSX.
import-file-encrypted = Файл защищён паролем. Снимите пароль и пришлите снова.
import-file-document = Это документ, а не таблица. Скопируйте таблицу в Excel и сохраните как XLSX.
import-file-openDocument = Это формат ODS. Сохраните таблицу как XLSX.
import-file-nested = Внутри файла есть другой архив или файл. Скопируйте только таблицу в новый файл.
import-file-macros = В файле есть макросы. Сохраните его как обычный XLSX, без макросов.
import-file-damaged = Файл повреждён: открыть его не удалось. Сохраните его заново и пришлите ещё раз.
import-file-tooManySheets = В файле листов { $count }, а читаю не больше { $max }.
import-file-tooManyRows = Строк больше { $max }. Если ниже таблицы пусто, удалите лишние строки; если нет, разделите файл.
import-file-tooManyColumns = Колонок больше { $max }. Удалите лишнее справа от таблицы.
import-file-cellTooLong = Лист «{ $sheet }», строка { $row }: в ячейке больше { $max } знаков.
import-file-brokenCsv = Строка { $row }: кавычка открыта и не закрыта.
import-file-tooHard = Файл слишком тяжёлый, прочитать его не удалось. Скопируйте таблицу в новый файл без оформления.
import-file-formulaWithoutValue = Лист «{ $sheet }», строка { $row }: у формулы нет посчитанного значения. Откройте файл в Excel, сохраните и пришлите снова.
import-file-archive = Это архив. Распакуйте его и пришлите саму таблицу.
import-file-unknownKind = По заголовкам не понял, что это за таблица. Возьмите образец: /import.
import-problem-sheetMissing = Нет листа «{ $heading }».
import-problem-columnMissing = Нет колонки «{ $heading }».
import-problem-columnMissingNear = Нет колонки «{ $heading }». Может быть, это «{ $nearest }»?
import-problem-columnUnknown = Колонку «{ $heading }» не читаю.
import-problem-sheetSkipped = Лист «{ $skipped }» не читаю: похож на ту же таблицу, а беру только «{ $read }». Соберите строки на одном листе или пришлите листы отдельными файлами.
import-problem-rowsHidden = Скрытых строк { $count }: они тоже прочитаны.
import-problem-columnTwice = Колонка «{ $heading }» стоит дважды.
import-problem-noHeadings = Не нашёл заголовков. Жду: { $heading }.
import-problem-totalSkipped = Это строка итога: пропущена.
import-problem-noRows = Под заголовками нет ни одной строки.
import-problem-nameImpossible = «{ $value }» не похоже на фамилию, имя и отчество.
import-problem-personTwice = { $value } уже есть в строке { $first }.
import-problem-personAmbiguous = { $value }: в списке школы таких { $count }. Различить их не могу, измените вручную.
import-problem-accountOther = { $value }: в боте другой Telegram ID. Через файл он не меняется.
import-problem-accountTaken = Этот Telegram ID уже у другого человека: { $value }.
import-problem-accountTwice = Этот Telegram ID уже стоит в строке { $row }: { $value }.
import-problem-accountLeaving = Этот Telegram ID через файл занести нельзя: оставьте ячейку пустой.
import-problem-accountKnown = С этим Telegram ID в боте уже есть { $value }: добавлю место работы.
import-problem-accountImpossible = «{ $value }» не похоже на Telegram ID: это число, не имя.
import-problem-numberImpossible = «{ $value }»: нужно целое число от { $least } до { $most }.
import-problem-leaveWithoutDay = Не сказано, с какого дня отпуск: считаю с сегодняшнего.
import-problem-roleWithoutBasis = У роли нет основания: номера приказа.
import-problem-periodBackwards = Срок кончается раньше, чем начался: { $from } и { $to }.
import-problem-worksAgain = { $value }: в боте не числится в этой школе, а в файле есть. Верну в список.
import-problem-leftAndUnknown = Такого человека в списке нет, а в файле он выбыл: не добавляю.
import-problem-nameElsewhere = Совпадает имя: { $value } есть в школе «{ $school }». Считаю, что это другой человек.
import-problem-nameShortened = «{ $value }» похоже на «{ $known }» из той же школы. Напишите имя полностью.
import-problem-nameLonger = «{ $value }» похоже на «{ $known }» из той же школы. Считаю, что это другой человек.
import-problem-peopleMissing = { $school }: в файле нет { $count } { $count ->
    [one] человека
    [few] человек
    [many] человек
   *[other] человека
 } из списка школы: { $names }{ $more ->
    [yes] {" "}и других
   *[no] {""}
 }. { $marked ->
    [yes] Отмечу как выбывших.
   *[no] Оставлю как есть.
 }
import-problem-organisationAlike = «{ $value }» похоже на «{ $known }». Считаю, что это другая организация.
import-problem-organisationTwice = { $value } уже есть в строке { $first }.
import-problem-timezoneUnknown = Пояса «{ $value }» нет. Пишите так: Asia/Novosibirsk.
import-problem-dateNotADay = Нужен день, например 15.03.2023, а стоит «{ $value }».
import-at-row = { $many ->
    [yes] Строки
   *[no] Строка
 } { $row }
import-at-column = { $many ->
    [yes] Строки
   *[no] Строка
 } { $row }, «{ $column }»
import-at-sheet-row = «{ $sheet }», { $many ->
    [yes] строки
   *[no] строка
 } { $row }
import-at-sheet-column = «{ $sheet }», { $many ->
    [yes] строки
   *[no] строка
 } { $row }, «{ $column }»
import-at-whole = Весь лист
import-at-sheet = Лист «{ $sheet }»
import-problem-line = { $place }: { $problem }

# Импорт: экраны
command-import = загрузить таблицу
import-denied = Загружать таблицы может методист района.
import-choose-territory = В какой район загружаете?
import-home = Импорт · { $territory }

    Пришлите сюда таблицу XLSX или CSV. Сначала покажу, что изменится и что не так; пока вы не подтвердите, ничего не сделаю.
import-kinds = Что загрузить
import-list = Последние импорты
import-kinds-title = Что можно загрузить · { $territory }

    Выберите вид: дам образец с примерами.
import-kind-title = { $title }

    { $columns }

    Обязательные колонки отмечены звёздочкой, порядок любой.

    Возьмите образец или пришлите свой файл сюда.
import-kind-columns = Колонки: { $columns }.
import-kind-sheet = Лист «{ $sheet }»: { $columns }.
import-template = Образец
import-template-caption = Образец: { $title }. Замените примеры своими строками и пришлите файл сюда.
import-template-guide = Подсказки
import-template-column = Колонка
import-template-required = Обязательна
import-template-note = Что писать
import-template-yes = да
import-template-file = Образец_{ $title }.xlsx
import-back = ‹ Назад
import-send-file = Жду файл: XLSX или CSV, до { $max } МБ.
import-not-downloaded = Telegram не отдал файл. Пришлите его ещё раз.
import-title = { $title } · «{ $file }»
import-title-unknown = «{ $file }»
import-reading = Читаю файл. Это займёт до минуты.
import-summary = Создам { $create }, изменю { $change }, без изменений { $same }, ошибок { $errors }{ $findings ->
    [0] {""}
   *[other] , замечаний { $findings }
 }.
import-nothing = Менять нечего: всё уже так.
import-has-errors = С ошибками применить нельзя. Исправьте файл и пришлите снова.
import-applied-before = Этот файл уже применён { $day }.
import-again = Пока вы смотрели, данные изменились. Вот как теперь.
import-more = …и ещё { $count }
import-apply = Применить
import-annotated = Файл с пометками
import-other-kind = Это другая таблица
import-problems = Все замечания
import-changes = Что изменится
import-cancel = Отмена
import-remarks = Замечания
import-annotated-file = { $name }_с_пометками.xlsx
import-annotated-caption = Замечания стоят в последней колонке, строки с ними выделены.
import-file-gone = Файла у меня уже нет. Пришлите его снова.
import-problems-title = Замечания · «{ $file }» · { $page } из { $pages }
import-changes-title = Изменения · «{ $file }» · { $page } из { $pages }
import-change-new = { $label }: новая запись
import-change-other = { $label }: изменится
import-change-line = { $label }: { $details }
import-change-detail = { $column }: { $was } → { $becomes }
import-change-empty = пусто
import-option-missing-left = Отметить выбывших
import-option-missing-keep = Не трогать выбывших
import-applying = Применяю. Это займёт до минуты.
import-progress = Применяю: { $percent } %. Можно заниматься другим, я закончу сам.
import-applied = Готово { $day }: создано { $create }, изменено { $change }, без изменений { $same }.
import-undo = Отменить импорт
import-undo-ask = Вернуть всё, как было до этого файла?
import-undo-sure = Да, вернуть
import-undo-no = Оставить
import-undone = Импорт отменён: всё как было до него.
import-in-use = Отменить нельзя: на этих записях уже что-то держится.
import-in-use-changed = { $label }: изменено после импорта
import-in-use-used = { $label }: уже используется
import-too-late = Отменить уже нельзя: подробности импорта хранятся 30 дней.
import-failed = Не получилось: ничего не изменено. Пришлите файл ещё раз или напишите администратору.
import-discarded = Импорт отменён, файл забыт. Ничего не изменено.
import-decided = Этот импорт уже решён.
import-plan-changed = План изменился, посмотрите ещё раз.
import-none = Импортов ещё не было.
import-list-title = Последние импорты · { $territory }
import-list-line = { $day } · { $title } · { $state }
import-state-reading = читаю
import-state-planned = ждёт решения
import-state-refused = есть ошибки
import-state-applying = применяю
import-state-applied = применён
import-state-undone = отменён
import-state-failed = не удался
import-state-discarded = отменён

## Indicators

command-indicators = показатели программы
indicator-day = { DATETIME($date, day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC") }
indicator-today = { $day }, сегодня
indicator-head = { $place } · { $family } · на { $day }
indicator-line = { $number }. { $title }: { $value }{ $target }
indicator-none = Показателей здесь пока нет.
indicator-share = { $percent } ({ $numerator } из { $denominator })
indicator-share-of-staff = { $percent } ({ $numerator } из { $denominator }, состав на { $day })
indicator-decimal = { $whole },{ $part }
indicator-rate = { $each } на человека ({ $numerator } на { $denominator })
indicator-documents = есть { $present } из { $of }
indicator-document-none = нет, документ не внесён
indicator-document-present = ✓ { $title }
indicator-document-absent = нет: { $title }
indicator-change = было { $before }, стало { $after }; относительно { $relative }, { $points }
indicator-grew = +{ $percent }
indicator-fell = −{ $percent }
indicator-level = { $value } ({ $count } чел.)
indicator-levels = было { $before }, стало { $after }
indicator-target-mark = { $target }: { $mark }
indicator-target-atLeast = цель не менее { $percent } %
indicator-target-equal = цель { $percent } %
indicator-target-growth = цель рост на { $percent } %
indicator-mark-reached = достигнуто
indicator-mark-notReached = не достигнуто
indicator-no-target = не задана
indicator-no-target-long = Цели в источнике нет: { $said }
indicator-family-000 = Школа (000)
indicator-family-001 = Сообщества (001)
indicator-family-002 = Стажировки (002)
indicator-family-003 = Движение вверх (003)
indicator-family-004 = Программа (004)
indicator-family-own = Свои
indicator-other-day = На дату
indicator-filter = Отбор
indicator-families = Другие
indicator-denominator-button = Знаменатель
indicator-reported-button = Внести числа
indicator-denominator = Состав для долей: { $what }
indicator-denominator-narrowed = Состав для долей: педагоги в списке бота под этим отбором
indicator-roster-of = Состав на { $day }: { $what }
indicator-roster-narrowed = Состав на { $day }: педагоги в списке бота под этим отбором
indicator-roster-day = Состав последний раз менялся { $day }
indicator-not-counted = Не считаются: уволенные, в длительном отпуске, закрытые организации, ждущие приёма; каждый считается один раз, по первому месту работы.
indicator-note-overDenominator = Числитель больше выбранного знаменателя: проверьте, каким числом считается состав.
indicator-note-startZero = В начале не прошёл никто: относительный рост не считается.
indicator-note-smallSurveys = Опросы, где ответили меньше 5, не вошли.
indicator-note-hidden = Где меньше 5 человек, число скрыто; рядом скрыто и то, по чему его можно вычислить.
indicator-reading-relative = относительный рост
indicator-reading-points = процентные пункты
indicator-reading-line = По чтению «{ $what }»: { $number } { $mark }
indicator-reading-nobody = «+50 %» читается как { $what }: пока никто не решил иначе.
indicator-reading-by = «+50 %» читается как { $what }: решение { $by }, { $day }
indicator-read-relative = Читать как рост
indicator-read-points = Читать как п. п.
indicator-numerator = Числитель: { $what }
indicator-denominator-is = Знаменатель: { $what }
indicator-period = Период: { $what } (в источнике: { $said })
indicator-period-from = с { $day }
indicator-period-always = за всё время
indicator-source-note = Заметка: { $note }
indicator-source = Источник: { $source }; формула: { $origin }
indicator-own-source = свой показатель
indicator-origin-source = из источника
indicator-origin-proposal = предложение, в источнике её нет
indicator-origin-reading = толкование, источник неоднозначен
indicator-origin-own = своя
indicator-trend = { $arrow } против { $day }
indicator-by-school = По школам
indicator-to-passport = ‹ К паспорту
indicator-back = ‹ К показателям
indicator-total = Всего
indicator-column-value = Значение
indicator-column-target = Цель
indicator-column-period = Период
indicator-column-source = Источник
indicator-report-title = Показатели: { $family }
indicator-report-of = { $territory }, на { $day }
indicator-service = стаж { $band }
indicator-whose = Показатели какой территории?
indicator-families-ask = Какие показатели показать?
indicator-control = Что чем измеряется
indicator-control-title = Что чем измеряется (документ 004)
indicator-control-line = { $number }. { $indicator }: { $means } ({ $source })
indicator-new = Свой показатель
indicator-day-ask = На какой день? Выберите или напишите: «1 ноября 2024», «ноябрь 2024».
indicator-day-today = Сегодня
indicator-day-unclear = Не понял день. Напишите, например: «1 ноября 2024».
indicator-filter-ask = Кого показать отдельно? Отборы не складываются: так нельзя узнать о ком-то одном.
indicator-filter-none = Без отбора
indicator-narrow-organisation = Школа
indicator-narrow-subject = Предмет
indicator-narrow-service = Стаж
indicator-narrow-category = Категория
indicator-values-ask = Кого именно?
indicator-values-none = На этот день таких данных нет.
indicator-denied = Показатели видят методисты своей территории и координаторы своей организации.
indicator-gone = Такого показателя здесь нет
indicator-future = Этот день ещё не наступил
indicator-retire = Убрать показатель
indicator-retire-ask = Убрать показатель из списка? Прежние ответы сохранятся.
indicator-retired = Убран
indicator-defined = Показатель добавлен
indicator-badTitle = Название от 3 до 80 знаков. Напишите ещё раз.
indicator-full = Своих показателей уже десять. Уберите лишний и добавьте снова.
indicator-new-above = Что в числителе?
indicator-new-below = От кого считать долю?
indicator-new-period = За какой период?
indicator-new-target = Какая цель?
indicator-new-no-target = Без цели
indicator-new-title = Как назвать показатель? Напишите коротко.
indicator-new-again = Сначала
indicator-rule-schoolYear = Учебный год
indicator-rule-calendarYear = Календарный год
indicator-rule-always = За всё время
indicator-part-diagnosed = Прошли диагностику
indicator-part-iom = Есть маршрут
indicator-part-iomEvent = Были по маршруту
indicator-part-event = На мероприятиях
indicator-part-session = На стажировке
indicator-part-course = Прошли КПК
indicator-part-contest = В конкурсах
indicator-part-expert = Эксперты
indicator-part-publication = С публикацией
indicator-part-presentation = С выступлением
indicator-part-raised = Повысили категорию
indicator-part-community = В сообществе
indicator-part-teachers = Учителя
indicator-part-vpr = ВПР
indicator-part-oge = ОГЭ
indicator-part-dynamics = Динамика учащихся
indicator-part-roster = Все педагоги
indicator-part-reported = число, которое внесла школа

# Итоги: тепловая карта и динамика
command-heatmap = дефициты по школам
command-growth = что изменилось между кампаниями
results-service = стаж { $band } лет
results-note-hidden = «Меньше 5 ответов» стоит и там, где число можно было бы вычислить вычитанием.
results-note-frozen = Итоги подведены { $day } и больше не меняются.
results-places = По школам
results-places-back = ‹ По школам
results-growth = Динамика
results-heatmap = По школам и темам
results-other = Другая кампания
results-other-ask = Итоги какой кампании показать?
results-coverage = Охват
results-running = Итоги появятся, когда кампания закончится: { $date }. Пока видно, сколько человек ответило.
results-being-counted = Кампания закончилась, итоги считаются. Обычно это занимает до десяти минут. Пока видно, сколько человек ответило.
results-denied = Итоги диагностик видят методисты территории и координаторы школ.
results-none = Кампаний пока не было. Итоги появятся здесь, когда первая закончится.
heatmap-title = Итоги · { $campaign }
heatmap-measure-deficits = доля людей с высоким и критическим дефицитом
heatmap-measure-mastery = среднее владение
heatmap-everybody = все
heatmap-dark = Где поддержка даст больше всего:
heatmap-dark-line = { $number }. { $place } · { $competency } — { $value }
heatmap-all-hidden = По отдельным школам показать нечего: высоких и критических дефицитов нет, или меньше 5 ответов.
heatmap-show-mastery = Показать владение
heatmap-show-deficits = Показать дефициты
heatmap-filter = Отбор
heatmap-filter-ask = Кого показать? Здесь только группы, в которых хватает ответов.
heatmap-places-title = По школам: тема, где поддержка даст больше всего
heatmap-no-places = Школ пока нет.
heatmap-territory = Вся территория
heatmap-hidden = Меньше 5 ответов: { $topics }
heatmap-hidden-all = По всем темам меньше 5 ответов.
heatmap-back = ‹ К итогам
heatmap-note-deficits = Темнее — у большей доли людей высокий или критический дефицит.
heatmap-note-mastery = Темнее — выше среднее владение; светлее — больше запас роста.
heatmap-note-cut = Показаны { $shown } из { $total }.
growth-title = Динамика · { $first } → { $second }
growth-people = Сравниваются прошедшие обе: { $pairs }. Остальных в первой { $lost }, во второй { $added }.
growth-people-hidden = Сколько прошли обе, показать нельзя: меньше 5 ответов.
growth-different = Разные люди.
growth-different-people = Разные люди: { $before } в первой, { $now } во второй.
growth-different-short = разные люди
growth-before = Было, { $day }
growth-before-short = было
growth-now = Стало, { $day }
growth-now-short = стало
growth-change = изменение
growth-words = словами
growth-line = { $name }: { $before } → { $now }, { $change }, { $words }
growth-rose = рост
growth-fell = снижение
growth-unnoticeable = без заметных изменений
growth-passed = Успешно прошли: { $before } → { $now }
growth-note-pairs = Сравниваются одни и те же люди; изменение — среднее их личных разниц. До пяти прошедших обе могут быть не учтены, чтобы не выдать ушедших и новых.
growth-note-different = Сравниваются средние разных людей: это не рост каждого.
growth-note-interval = ± — 95-процентный интервал по Стьюденту. «В пределах погрешности»: он включает ноль.
growth-note-margin = ± — 95-процентный интервал по Стьюденту.
growth-note-noticeable = Меньше 5 п. п. — без заметных изменений.
growth-nothing-before = Сравнить пока не с чем: это первая кампания с итогами.
growth-places-ask = Какую школу показать?
growth-territory = Вся территория
growth-with-other = С другой кампанией
growth-first-ask = С какой кампанией сравнить? Пары считаются только с той, которую эта повторяет.
growth-back = ‹ К динамике
external-button = Результаты ЦНППМ и других ({ $count })
external-title = Что измерили другие
external-none = Пока ничего.
external-apart = Это не ответы в боте: с вашим профилем они не складываются.
external-earlier = ← Новее
external-later = Раньше →
external-back = ‹ К профилю
external-source-cnppm = ЦНППМ
external-source-observer = Наблюдение
external-points = { $score } б.
external-points-of = { $score } из { $max }
external-line = { $source }, { $month } · { $competency }: { $value }
data-achievements = Достижения и сообщества
data-external = Что измерили другие
data-achievement = { $kind }: { $title } ({ $details })
data-achievement-contest = Конкурс
data-achievement-expert = Экспертная работа
data-achievement-course = Курсы
data-achievement-publication = Публикация
data-achievement-presentation = Выступление
data-achievement-categoryRise = Повышение категории
data-community = Сообщество «{ $title }», с { $from }
data-community-left = Сообщество «{ $title }», с { $from } по { $to }

## Figures

figures-title = Цифры территории. Всё, что может выдать одного человека, скрыто.
figures-title-own = Цифры вашей организации. Всё, что может выдать одного человека, скрыто.
figures-stats = Сводка на один экран
figures-indicators = Показатели
figures-coverage = Охват
figures-heatmap = Тепловая карта
figures-growth = Рост
figures-council = Итоги для Совета
figures-gaps = Пробелы плана
figures-export = Выгрузка
figures-denied = Цифры видит методист территории.
command-stats = сводка территории

stats-title = Сводка
stats-of = { $territory }, { $day }
stats-value = Значение
stats-in-bot = Люди в боте
stats-routes-waiting = Маршруты на согласовании
stats-routes-running = Маршруты в работе
stats-routes-done = Завершённые маршруты
stats-events = Мероприятия этого месяца
stats-pairs = Пары наставничества
stats-groups = Группы стажировки
stats-waiting = Ждут вашего решения
stats-stage = Этап: { $project }
stats-stage-before = начнётся «{ $title }»
stats-stage-over = завершён
stats-line-people = В боте { $value }
stats-line-campaign = «{ $campaign }»: завершили { $value }
stats-line-routes = Маршруты: на согласовании { $waiting }, в работе { $running }, завершены { $done }
stats-line-events = Мероприятий в этом месяце: { $count }
stats-line-pairs = Пары: { $pairs }, группы стажировки: { $groups }
stats-line-waiting = Ждут решения: { $count }
stats-line-stage = Этап: { $stage }
stats-open-people = Люди
stats-open-routes = Маршруты
stats-open-events = Мероприятия
stats-open-pairs = Пары
stats-open-groups = Стажировки
stats-open-inbox = Ждут решения
stats-open-stages = Этапы

## Gaps of the plan

gaps-title = Дефициты и ближайшие мероприятия
gaps-of = { $territory }, { $day }
gaps-heavy = Высокий и критический дефицит
gaps-next = Ближайшее мероприятие
gaps-next-short = ближайшее:
gaps-next-soon = ближайшее — { $when }
gaps-hosts = Могли бы провести
gaps-hosts-short = провели бы
gaps-nothing = в плане ничего нет
gaps-undated = без даты, по плану
gaps-late = { $until } ничего нет
gaps-next-line = Ближайшее мероприятие: { $when }
gaps-unwanted = Мероприятия без спроса
gaps-when = Когда
gaps-note-source = Доли: «{ $campaign }», итоги на { $day }.
gaps-note-no-source = Доли дефицитов появятся после завершения кампании.
gaps-note-months = «До … ничего нет»: мероприятия нет в ближайшие { $months } месяца.
gaps-note-hosts = Могли бы провести: сильные в теме, кто показывает профиль методисту или готов быть наставником.
gaps-note-unwanted = Никто не записан, а высокий и критический дефицит по теме меньше 10 %.
gaps-note-all-wanted = Таких нет: на каждое мероприятие кто-то записан или тема нужна многим.
gaps-who = Кто мог бы провести
gaps-who-ask = По какой теме?
gaps-who-of = { $title }: { $count }
gaps-hosts-intro = Сильные в теме, согласны, чтобы к ним обращались:
gaps-to-unwanted = Мероприятия без спроса
gaps-to-gaps = Дефициты без мероприятий
gaps-back = ‹ К пробелам плана
command-gaps = дефициты без мероприятий

## Campaigns: planning and watching them
command-campaign = кампании диагностики
campaign-denied = Кампании ведёт методист территории
campaign-unknown = Такой кампании у вас нет. Возможно, её уже убрали.
campaign-list-running = Кампании: идут сейчас
campaign-list-coming = Кампании: начнутся позже
campaign-list-ended = Кампании: завершённые
campaign-list-draft = Кампании: черновики
campaign-list-empty = Здесь пока пусто.
campaign-scope-running = Идут: { $count }
campaign-scope-coming = Позже: { $count }
campaign-scope-ended = Прошли: { $count }
campaign-scope-draft = Черновики: { $count }
campaign-new = Новая кампания
campaign-which-territory = Для какой территории кампания?
campaign-back-list = ‹ К списку кампаний
campaign-back-card = ‹ К кампании
campaign-back-draft = ‹ К черновику
campaign-back-audience = Готово
campaign-untitled = Новая кампания
campaign-days = { $from } – { $to }
campaign-everybody = все педагоги территории
campaign-and-more = { $names } и ещё { $more }
campaign-service-range = стаж { $from }–{ $to }
campaign-service-band = стаж { $band }
campaign-deficits-of = с дефицитом раньше: { $names }
campaign-for = Для кого: { $audience }
campaign-extensions = Продлений: { $count }
campaign-repeats = Повтор кампании «{ $title }»: рост посчитается по тем, кто прошёл обе
campaign-figures = Завершили { $submitted } из { $people } ({ $percent }), в пути { $inProgress }, не начали { $notStarted }, недоступны { $unreachable }
campaign-figures-hidden = Сколько человек ответило, не показываем: это выдало бы результаты
campaign-state-running = идёт
campaign-state-coming = ещё не началась
campaign-state-ended = завершена
campaign-state-stopped = остановлена
campaign-state-stopped-because = остановлена: { $reason }
campaign-coverage = По школам
campaign-unreached = Кто недоступен
campaign-extend = Дать время
campaign-stop = Остановить
campaign-repeat = Повторить кампанию
campaign-remind = Напомнить тем, кто не начал ({ $count })
campaign-remind-hidden = Напомнить тем, кто не начал
campaign-draft-head = Черновик: { $title }
campaign-draft-questionnaires = Анкеты: { $titles }
campaign-not-chosen = пока не выбраны
campaign-draft-days = Дни: { $from } – { $to } включительно
campaign-invites-on = Приглашаю и напоминаю сам
campaign-invites-off = Без приглашений и напоминаний
campaign-drip-on = Можно отвечать по 3 вопроса в день
campaign-drip-off = Без ежедневных порций
campaign-invites-turn-on = Приглашать
campaign-invites-turn-off = Не приглашать
campaign-drip-turn-on = Можно по 3 в день
campaign-drip-turn-off = Не по 3 в день
campaign-edit-questionnaires = Анкеты
campaign-edit-title = Название
campaign-edit-audience = Для кого
campaign-edit-first = Начало
campaign-edit-last = Срок
campaign-check = Проверить и запустить
campaign-drop = Убрать черновик
campaign-dropped = Черновик убран
campaign-audience-head = Для кого кампания
campaign-audience-hint = Выбор внутри одной кнопки складывается, разные кнопки сужают.
campaign-count = Сейчас подходит: { $people } чел.
campaign-count-hidden = Сколько их, не показываем: это выдало бы результаты диагностики. Приглашение увидит только тот, кому оно подходит.
campaign-field-organisations = Школы
campaign-field-positions = Должности
campaign-field-subjects = Предметы
campaign-field-service = Стаж
campaign-field-categories = Категории
campaign-field-groups = Группы
campaign-field-deficits = Дефициты раньше
campaign-choose-none = Выбирать пока не из чего.
campaign-choose-questionnaires = Какие анкеты входят в кампанию? Можно несколько.
campaign-choose-organisations = Какие школы? Без выбора: все.
campaign-choose-positions = Какие должности? Без выбора: все.
campaign-choose-subjects = Какие предметы? Без выбора: все.
campaign-choose-service = Какой стаж? Без выбора: любой.
campaign-choose-categories = Какие категории? Без выбора: любые.
campaign-choose-groups = Какие группы? Без выбора: все педагоги.
campaign-choose-deficits = У кого раньше нашлась высокая потребность в поддержке? Имён и чисел не будет: приглашение просто придёт тем, кому оно подходит.
campaign-ask-first = Первый день кампании: выберите или напишите дату, например 15.09.2026. Начну в 15:00, а если этот час прошёл, сразу.
campaign-ask-last = Последний день: выберите или напишите дату, например 30.09.2026. Ответы принимаются ещё и ночью, до { $grace } следующего дня.
campaign-today = Сегодня
campaign-length =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }: { $day }
campaign-ask-title = Сейчас: «{ $title }». Напишите другое название сообщением.
campaign-type-day = Не понял дату. Напишите день так: 15.09.2026 или 15 сентября 2026.
campaign-problem-noQuestionnaire = Выберите хотя бы одну анкету.
campaign-problem-past = Последний день уже прошёл: назначьте другой срок.
campaign-problem-backwards = Срок раньше начала: поправьте одно из двух.
campaign-problem-tooLong = Кампания не может идти дольше 60 дней: её успевают забыть.
campaign-preview-head = Проверка: { $title }
campaign-preview-people = Людей: { $people }, приглашение дойдёт до { $reached }
campaign-preview-unreached = Не дойдёт: ещё не были в боте { $neverCame }, закрыли бот { $blocked }, отказались от рассылок { $refused }
campaign-preview-capped = У { $count } чел. недельный предел сообщений исчерпан: им напишу позже
campaign-preview-sent = Последнее приглашение уйдёт: { $when }
campaign-preview-closed = Не пишем в праздники ({ $days }) и по воскресеньям ({ $sundays })
campaign-preview-sundays = Воскресений в сроке: { $sundays }, в них не пишем
campaign-start = Запустить
campaign-start-yes = Да, запустить
campaign-started = Запущено. Приглашения уйдут сами с первого дня, не ночью и не в выходной.
campaign-started-silent = Запущено без приглашений: позовите людей сами.
campaign-sure = { $invites ->
    [no] В кампании { $people } чел., приглашений не будет. Запускаем?
   *[yes] Приглашение получат до { $people } чел. Запускаем?
 }
campaign-sure-hidden = { $invites ->
    [no] Приглашений не будет. Запускаем?
   *[yes] Приглашение получат все, кому оно подходит. Запускаем?
 }
campaign-unreached-head = Приглашение не дойдёт: { $total }
campaign-unreached-none = Дойдёт до всех.
campaign-unreached-neverCame = ещё не был(а) в боте
campaign-unreached-blocked = закрыл(а) бот
campaign-unreached-refused = без рассылок
campaign-extend-whom = Кому дать больше времени? Выберите школу.
campaign-extend-organisation = { $title }: всей школе или одному педагогу?
campaign-extend-all = Всей школе
campaign-extend-days = На сколько? Выберите или напишите последний день, например 05.10.2026.
campaign-more-days = +{ $days } дн.
campaign-extended = Время дано: до { $day } включительно. Причину можно написать сообщением.
campaign-wrong-day = Этот день не подходит: он должен быть позже срока и не дальше 60 дней от начала.
campaign-reason-kept = Причина записана.
campaign-stop-question = Остановить «{ $title }»? Новых ответов не будет, всё отвеченное сохранится. Напишите причину сообщением (её увидят педагоги) или остановите без причины.
campaign-stop-yes = Без причины
campaign-stop-because = Остановить «{ $title }»? Педагоги увидят причину: «{ $reason }». Другую можно написать ещё раз.
campaign-stop-now = Остановить кампанию
campaign-stopped-now = Кампания остановлена.
campaign-remind-preview = Напоминание получат { $count } чел.
campaign-remind-nobody = Сейчас напоминать некому.
campaign-remind-preview-hidden = Напоминание получат те, кому оно подходит.
campaign-remind-too-soon = Недавно уже писали: { $count }, им пока не пишу
campaign-remind-enough = Четыре сообщения уже были: { $count }
campaign-remind-how = Уйдёт в ближайшее удобное время, не ночью и не в выходной.
campaign-remind-send = Напомнить
campaign-reminded = Напоминание поставлено в очередь: { $count } чел.
campaign-reminded-hidden = Напоминание поставлено в очередь.

## Reported numbers

reported-vpr = ВПР
reported-oge = ОГЭ
reported-dynamics = Динамика учащихся
reported-expert = Экспертная оценка
reported-whose = Числа какой территории?
reported-ask-kind = { $territory }: какие числа внести? Только два числа, без имён учащихся. Много школ сразу удобнее файлом: /import
reported-ask-place = { $what }: за кого?
reported-whole = Вся территория
reported-back = ‹ Назад
reported-title = { $what } · { $place }
reported-none = Пока ничего не внесено.
reported-latest = Сейчас: { $percent } ({ $numerator } из { $denominator }), { $period }
reported-ask = Напишите два числа: «80 из 100». За другой период: «80 из 100, 2022/23».
reported-recorded = Записано: { $percent } ({ $numerator } из { $denominator }), { $period }. Прежние числа и отчёты сохранены.
reported-other-place = Другая школа
reported-to-indicators = ‹ К показателям
reported-denied = Числа вносит методист своей территории
reported-problem-unreadable = Не вижу двух чисел. Напишите, например: «80 из 100».
reported-problem-notPart = Первое число больше второго. Сначала сколько положительных, потом сколько всего.
reported-problem-period = Такого периода нет или он ещё не начался. Напишите «2022/23», «2022» или «2022-09».

## Announcements

announce-title = Объявления
announce-none = Объявлений ещё не было.
announce-empty = (пока пусто)
announce-new = Новое объявление
announce-back = ‹ Объявления
announce-back-to-card = ‹ К объявлению
announce-which-territory = Для какой территории объявление?
announce-ask-content = Пришлите объявление одним сообщением: текст, картинку с подписью или файл с подписью. Оформление сохранится. Текст до 4096 знаков, подпись до 1024.
announce-wrong-content = Объявить можно текст, картинку или файл. Пришлите одно из них одним сообщением.
announce-too-long = Слишком длинно: { $length } знаков, помещается { $limit }. Сократите и пришлите снова; прежнее не изменилось.
announce-kept = Записал. Теперь выберите, кому.
announce-draft-title = Объявление
announce-draft-text = Текст: { $text }
announce-draft-audience = Люди: { $audience }
announce-draft-places = Чаты и темы: { $count }
announce-draft-when = Когда: { $when }
announce-with-photo = картинка
announce-with-file = файл «{ $file }»
announce-content = Текст и файл
announce-audience = Кому
announce-places = Чаты и темы
announce-when = Когда
announce-preview = Предпросмотр
announce-drop = Удалить черновик
announce-drop-sure = Удалить черновик? Его никто не увидит.
announce-drop-yes = Удалить
announce-dropped = Черновик удалён
announce-audience-title = Кому из людей
announce-audience-how = Списки складываются: «Словесники» и «СОШ № 44» вместе означают словесников этой школы.
announce-audience-none = никому лично
announce-audience-all = всем: { $territory }
announce-audience-organisations = организаций: { $count }
announce-audience-subjects = предметов: { $count }
announce-audience-positions = должностей: { $count }
announce-audience-groups = групп: { $count }
announce-by-organisations = Организации
announce-by-subjects = Предметы
announce-by-positions = Должности
announce-by-groups = Группы
announce-to-all = Всем в территории
announce-to-none = Никому, только чаты
announce-chosen = Готово
announce-nothing-to-choose = Выбирать пока не из чего.
announce-places-title = Чаты и темы
announce-places-how = Отметьте, куда написать. Туда уйдёт только ваш текст, ничьих имён и результатов. Знак ⚠: туда сейчас нельзя писать.
announce-places-none = Чатов пока нет. Привязать: добавьте бота в чат группы и наберите там /link.
announce-when-now = сразу после отправки
announce-when-question = Когда отправить? Сейчас { $now }. Можно написать: «14:30», «15.03 14:30» или «15.03.2027 14:30».
announce-quick-today = Сегодня { $time }
announce-quick-tomorrow = Завтра { $time }
announce-quick-monday = Понедельник { $time }
announce-wrong-time = Не понял время. Напишите, например, «14:30» или «15.03 14:30»; прошедшее и дальше года не подойдёт.
announce-preview-title = Так это увидят
announce-preview-reach = Получат: людей { $people }, чатов и тем { $places }
announce-preview-unreached = Не получат { $count }: не были в боте { $neverCame }, заблокировали { $blocked }, отказались от рассылок { $refused }
announce-preview-places = Чатов и тем, куда сейчас нельзя писать: { $count }
announce-preview-shifted = Позже, после тихих часов и выходных: { $count }
announce-preview-capped = Позже, недельный предел сообщений: { $count }
announce-preview-end = Последнее уйдёт: { $date }
announce-send = Отправить
announce-sure = Объявление получат { $count }. Остановить можно будет только то, что ещё не ушло. Отправить?
announce-sure-yes = Да, отправить ({ $count })
announce-agree = Согласовать
announce-return = Вернуть автору
announce-decided-changed = Объявление изменили после того, как вы его видели. Вот каким оно стало.
announce-decided-approved = Согласовано. Автору сообщили.
announce-decided-returned = Вернули автору, он узнает об этом.
announce-decided-late = Назначенное время уже прошло: вернули автору, чтобы он выбрал другое.
announce-sent-noContent = Сначала пришлите текст, картинку или файл.
announce-sent-noRecipients = Отправлять некому: выберите людей или чаты.
announce-sent-past = Назначенное время уже прошло. Выберите другое.
announce-sent-noApprover = Столько получателей согласует второй методист, а в территории вы один. Сузьте круг или попросите администратора назначить второго.
announce-sent-toApprove = Столько получателей согласует второй методист: он получил уведомление. Вы узнаете, что он решил.
announce-sent-schedule = Отправим в назначенное время. До него можно вернуть в черновик.
announce-sent-underway = Отправляем.
announce-sent-begins = Начнём в течение минуты.
announce-state-draft = черновик
announce-state-awaitingApproval = ждёт второго методиста
announce-state-scheduled = ждёт своего времени
announce-state-sending = отправляется
announce-state-sent = отправлено
announce-state-stopped = остановлено
announce-begins = Начинаем: это займёт до минуты.
announce-count-total = Получателей: { $count }
announce-count-sent = Дошло: { $count }
announce-count-waiting = В пути: { $count }
announce-count-failed = Не дошло: { $count }
announce-count-uncertain = Неизвестно, дошло ли: { $count }
announce-unchangeable = Начатое изменить нельзя: только остановить то, что не ушло.
announce-take-back = Вернуть в черновик
announce-too-late = Уже поздно: рассылка началась или закончилась
announce-stop = Остановить
announce-stop-sure = Остановить? Что уже дошло, останется у людей.
announce-stop-yes = Остановить
announce-stopped = Остановлено. Не уйдёт: { $count }.
announce-decide = Решить о неизвестных
announce-refresh = Обновить
announce-why = Объявления пишет методист вашей территории тем, кто согласился на рассылки. Не чаще двух в неделю, не ночью и не в выходные. Отказаться можно в приватности.
stafftable-shortage-title = Нехватка кадров
stafftable-categories-title = Категории педагогов по школам
stafftable-ages-title = Возраст педагогов
stafftable-of = { $territory } · { $period }
stafftable-vacancies = Вакансий
stafftable-schools = Школы
stafftable-total = Итого
stafftable-total-subjects = Итого, предметов: { $count }
stafftable-not-distributed = { $subject }: вакансий { $count }, школ { $schools }, распределение не указано
stafftable-measure-first = Первая
stafftable-measure-highest = Высшая
stafftable-measure-withCategory = С категорией
stafftable-printed = печать
stafftable-share = Доля
stafftable-age = { $group }: { $band }
stafftable-group-staff = Педагоги
stafftable-group-administration = Администрация
stafftable-differs = { $what }, { $part }: по числам { $computed }, напечатано { $printed }
stafftable-differs-age = { $what }: по числам { $computed }, напечатано { $printed }
stafftable-whole-percent = { $percent } %
stafftable-denominator = Знаменатель показателей: { $what }
stafftable-denominator-button = Знаменатель
stafftable-tab-category = Категории
stafftable-tab-age = Возраст
stafftable-tab-vacancy = Вакансии
stafftable-picture = Картинка
stafftable-denied = Таблицы кадров видит методист территории.
stafftable-whose = По какой территории?
stafftable-none = { $territory }: такую таблицу ещё не загружали.
stafftable-import = Загрузить таблицу

## Export

export-title =
    Выгрузка: { $territory }

    Списки приходят файлом XLSX. Список людей можно исправить и загрузить обратно через импорт. Кто и что выгрузил, записывается.
export-people = Люди
export-plan = План
export-events = Мероприятия
export-attendance = Посещаемость
export-routes = Маршруты
export-making = Готовлю файл
export-denied = Выгружать списки может методист территории.
export-period-ask = За какое время нужна посещаемость?
export-period-month = Этот месяц
export-period-year = Этот учебный год
export-period-last = Прошлый учебный год
export-back = ‹ К выгрузке
export-sheet-plan = План
export-sheet-events = Мероприятия
export-sheet-attendance = Посещаемость
export-sheet-routes = Маршруты
export-column-section = Раздел
export-column-number = №
export-column-title = Название
export-column-kind = Вид
export-column-when = Когда
export-column-responsible = Ответственные
export-column-level = Уровень
export-column-organiser = Организатор
export-column-place = Место
export-column-hours = Часы
export-column-state = Состояние
export-column-registered = Записаны
export-column-present = Были
export-column-event = Мероприятие
export-column-fullName = ФИО
export-column-organisation = Организация
export-column-from = С
export-column-to = По
export-event-planned = запланировано
export-event-held = прошло
export-event-cancelled = отменено
export-attendance-present = присутствие
export-attendance-partial = часть времени
export-attendance-noShow = неявка
export-attendance-excused = уважительная причина
figures-stats-short = Сводка
command-export = выгрузка списков и отчётов
import-open-table = Открыть таблицу
import-open-denominator = Выбрать знаменатель
data-pace = «{ $title }»: по { $count } вопр. в день
data-silent = «{ $title }»: без напоминаний
data-extension = «{ $title }»: время на ответы до { $date }. Причина: { $reason }
indicator-ask-events = После каких событий
indicator-ask-title = Отметьте мероприятия, после которых спросить об этом вместо обычного отзыва. Опрос анонимный, из шести вопросов.
indicator-ask-line = { $number }. { $mark }{ $title } · { $when }
indicator-ask-none = Мероприятий, после которых опрос ещё не начался, нет.
indicator-ask-refused = Опрос этого мероприятия уже начался, или его выбирает методист территории
data-group = Группа «{ $title }»: с { $from } по { $to }
data-announcements = Объявления, которые вы писали
data-announcement = { $date }: { $text }
import-problem-periodUnreadable = Не понимаю период «{ $value }». Напишите 2022, 2022/23 или «сентябрь 2022».
indicator-before = было
indicator-after = стало
indicator-parts-for = { $numerator } на { $denominator }
document-button = Документы и продукты
document-title = Документы и продукты: { $count }
document-none = Здесь пока пусто. Продукты приходят с проектом, документы вносят здесь или импортом.
document-add = Внести документ
document-ask-kind = Что это?
document-kind-normative = Положение, план, приказ
document-kind-product = Продукт проекта
document-kind-agreement = Соглашение
document-ask-title = Как он называется? Напишите одним сообщением. Запишу, что он уже есть; если ещё готовится, поправите на следующем экране.
document-state-planned = в плане
document-state-inProgress = в работе
document-state-ready = готов
document-state-published = опубликован
document-number = № { $number }
document-issued = от { $date }
document-present = Есть с { $date }
document-absent = Пока нет
document-back = ‹ Документы
menu-campaigns = Кампании
menu-figures = Цифры
menu-announce = Объявление
menu-import = Импорт
menu-export = Экспорт
menu-groups = Группы
menu-monitoring = Мониторинг
menu-more = Ещё
menu-more-title = Ещё

# Анкеты в таблицах
import-problem-titleMissing = У анкеты нет названия: впишите его в строку «Название» на листе «Анкета».
import-problem-frameworkUnknown = Системы компетенций «{ $value }» нет. Добавьте лист «Уровни», чтобы завести её, или оставьте пусто.
import-problem-levelKeyOther = Ключ «{ $value }» здесь не годится. Уровни, где нужна поддержка, называются { $keys }, остальные — иначе. Проще оставить пусто.
import-problem-diagnosisWithoutLevels = Нет листа «Уровни» и не названа система компетенций: у такой самодиагностики не будет ни профиля, ни итогов, ни роста.
import-problem-scaleUnknown = Шкалы «{ $value }» нет на листе «Шкала».
import-problem-competencyUnlisted = Компетенции «{ $value }» нет на листе «Компетенции».
import-problem-competencyUnlistedNear = Компетенции «{ $value }» нет на листе «Компетенции». Похожа: { $nearest }.
import-problem-questionTwice = Номер «{ $value }» уже стоит в строке { $row }: у каждого вопроса свой.
import-problem-versionNotHigher = Версия { $value } не выше сохранённой { $stored }. Свободна { $next }.
import-problem-frameworkDiffers = Уровни или компетенции системы «{ $value }» уже заведены иначе, менять их нельзя: впишите новое имя в «Система компетенций».
command-questionnaires = анкеты: посмотреть, испытать, выпустить
questionnaires-button = Анкеты
questionnaires-title = Анкеты. Они общие для всех территорий этого бота: выпущенную увидят все.
questionnaires-line = «{ $title }» · { $version } · { $questions ->
    [one] { $questions } вопрос
    [few] { $questions } вопроса
    [many] { $questions } вопросов
   *[other] { $questions } вопросов
  } · { $state }
questionnaires-draft = черновик
questionnaires-unused = выпущена, ещё не начата
questionnaires-used = в работе с { $day }
questionnaires-retired = снята { $day }
questionnaires-card = Версия { $version }, ключ { $key }: { $state }. Вопросов { $questions }, около { $minutes } мин.
questionnaires-pilots = Пробно: приглашено { $invited }, прошли { $finished }.
questionnaires-not-yours = Выпустить, снять или испытать её могут методисты района, который её загрузил; выпустить и снять может и администратор.
questionnaires-preview = Посмотреть
questionnaires-new = Новая анкета таблицей
questionnaires-table = Скачать таблицей
questionnaires-table-caption = «{ $title }», версия { $version }. Измените что нужно и пришлите файл в /import: придёт черновиком следующей версии.
questionnaires-no-table = В этой анкете есть то, чего таблица не умеет: ветвления, файлы или другие особые вопросы.
questionnaires-pilot = Пробное прохождение
questionnaires-release = Выпустить
questionnaires-retire = Снять
questionnaires-back = ‹ Все анкеты
questionnaires-denied = Анкетами занимаются методисты. Если это ваша работа, попросите администратора дать роль.
questionnaires-decided = Это уже решено.
questionnaires-release-sure = Выпустить «{ $title }» { $version }? Её предложат всем, на всех территориях бота. Кто начал прежнюю версию, закончит её.
questionnaires-release-yes = Да, выпустить
questionnaires-retire-sure = Снять «{ $title }» { $version }? Никому больше не предложу; кто начал, закончит. Если есть прежняя выпущенная версия, снова будет она.
questionnaires-retire-yes = Да, снять
questionnaires-preview-head = Просмотр: { $section } · { $number } из { $total }. Ничего не сохраняется.
questionnaires-preview-next = Дальше
questionnaires-preview-close = Закрыть просмотр
questionnaires-preview-end = Вопросы закончились. Ничего не сохранено.
pilots-head = Пробное прохождение: «{ $title }» { $version }
pilots-none = Пока никого не просили. Позовите нескольких коллег: ответы нигде не считаются, замечания придут вам с именем.
pilots-count = Приглашено { $invited }, прошли { $finished }{ $finished ->
    [0] .
   *[other] ; обычно { $minutes } мин.
  }
pilots-slow = Останавливались: { $number }. { $text } (обычно { $seconds } с, без ответа { $left })
pilots-few = Ответы покажу, когда пройдут хотя бы { $least }.
pilots-invite = Позвать человека
pilots-answers = Как отвечали
pilots-remarks = Замечания ({ $count })
pilots-search = Напишите фамилию или имя: найду среди тех, кто работает в районе и уже в боте.
pilots-nobody = Никого не нашёл. Напишите иначе: фамилию или имя.
pilots-choose = Кого попросить?
pilots-invited = Попросил пройти пробно.
pilots-already = Этого человека уже просили.
pilots-tooMany = Пробно зовут не больше { $most } человек.
pilots-impossible = Не получится: анкета уже не черновик или человек не в вашем районе.
notice-pilot-invited = Вас просят пробно пройти новую анкету «{ $title }». Ответы нигде не считаются: ни в вашем профиле, ни в отчётах. Если оставите замечание, методист прочтёт его с вашим именем.
pilot-start = Пройти пробно
pilot-not-open = Пробное прохождение закончено или эта анкета уже не испытывается.
pilot-submitted = Спасибо, пробное прохождение закончено: ответы нигде не считаются. Что было непонятно или лишнее? Замечание прочтёт методист с вашим именем.
pilot-remark = Написать замечание
pilot-remark-ask = Напишите одним сообщением, что исправить в анкете. Методист прочтёт его с вашим именем.
pilot-remark-saved = Записал, методист прочтёт.
data-pilot = Вас просили пробно пройти анкету «{ $title }», { $date }. Замечание: { $remark }
campaign-results = Итоги
campaign-growth = Рост
menu-questionnaires = Анкеты
