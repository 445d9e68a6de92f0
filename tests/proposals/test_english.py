import pytest

from annotator.model import SourceKind

from .telling import Told, proposal_for, said, source, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mira Holt said that the dam was safe.",
            Told("Mira Holt", "asserts", "said", "Mira Holt"),
        ),
        ("Mira Holt said the dam was safe.", Told("Mira Holt", "asserts", "said", "Mira Holt")),
        ("The dam was safe, Mira Holt said.", Told("Mira Holt", "asserts", "said", "Mira Holt")),
        ("The dam was safe, said Mira Holt.", Told("Mira Holt", "asserts", "said", "Mira Holt")),
        ("“The dam is safe,” said Mira Holt.", Told("Mira Holt", "asserts", "said", "Mira Holt")),
        (
            "The dam, Mira Holt insisted, was never in danger.",
            Told("Mira Holt", "asserts", "insisted", "Mira Holt"),
        ),
        (
            "The dam was safe, according to Mira Holt.",
            Told("Mira Holt", "asserts", "according to", "Mira Holt"),
        ),
        (
            "According to the coast guard, twelve people are missing.",
            Told("coast guard", "asserts", "According to", "the coast guard"),
        ),
        (
            "The leak was first reported by the Evening Courier.",
            Told(
                "Evening Courier",
                "asserts",
                "was first reported by",
                "the Evening Courier",
                "Evening Courier report",
            ),
        ),
        (
            "The firm has repeatedly denied that it knew of the leak.",
            Told("firm", "denies", "has repeatedly denied", "The firm"),
        ),
        (
            "The agency did not dispute the figures.",
            Told("agency", "does-not-deny", "did not dispute", "The agency"),
        ),
        (
            "The agency declined to comment on the figures.",
            Told("agency", "declines", "declined to comment on", "The agency"),
        ),
        (
            "The Treasury would neither confirm nor deny the sale.",
            Told("Treasury", "declines", "would neither confirm nor deny", "The Treasury"),
        ),
        (
            "The company did not respond to requests for comment.",
            Told("company", "declines", "did not respond to requests for", "The company"),
        ),
        (
            "Mira Holt confirmed that the valve had failed.",
            Told("Mira Holt", "confirms", "confirmed", "Mira Holt"),
        ),
        (
            "The union fears that the plant will close.",
            Told("union", "fears", "fears", "The union"),
        ),
        (
            "Norway’s fear is that the fish will not return.",
            Told("Norway", "fears", "fear is", "Norway"),
        ),
        (
            "Mira Holt asked whether the valve had failed.",
            Told("Mira Holt", "asks", "asked", "Mira Holt"),
        ),
        (
            "Investigators suspect that the valve had failed.",
            Told("Investigators", "uncommitted", "suspect", "Investigators"),
        ),
        (
            "The minister on Thursday said the dam was safe.",
            Told("minister", "asserts", "said", "The minister"),
        ),
        (
            "Two people familiar with the talks said the deal was dead.",
            Told(
                "two people familiar with the talks",
                "asserts",
                "said",
                "Two people familiar with the talks",
            ),
        ),
        (
            "A spokesman for the ministry said the dam was safe.",
            Told("spokesman for the ministry", "asserts", "said", "A spokesman for the ministry"),
        ),
        (
            "As Mira Holt said, the dam was safe.",
            Told("Mira Holt", "asserts", "said", "Mira Holt"),
        ),
    ],
)
def test_a_sentence_tells_who_says_it(text: str, wanted: Told) -> None:
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Mira Holt said in a letter that the dam was safe.", "letter"),
        ("In a letter to Congress, Mira Holt wrote that it was safe.", "letter to Congress"),
        ("At a press conference, Mira Holt said the dam was safe.", "press conference"),
        ("Mira Holt told reporters at a briefing that it was safe.", "briefing"),
        (
            "The dam is safe, Mira Holt said in an interview with Radio Vale.",
            "interview with Radio Vale",
        ),
        ("The dam is safe, Mira Holt told reporters at a news conference.", "news conference"),
        ("Mira Holt said in a written statement on Friday that it was safe.", "written statement"),
        ("Mira Holt sent a long memo, in which she wrote that it was safe.", "long memo"),
        ("Mira Holt told reporters that it was safe.", None),
    ],
)
def test_a_sentence_tells_in_what_it_was_said(text: str, via: str | None) -> None:
    (layer,) = told(text)
    assert (layer.source, layer.via) == ("Mira Holt", via)


def test_a_title_before_a_name_is_the_office_of_that_person() -> None:
    text = "Harbour Commission chairwoman Ada Lund said the pier was closed."
    found = proposal_for(text)
    assert found is not None
    new = found.layers[0].source
    assert not isinstance(new, str | None)
    assert (new.name, new.role, new.kind) == (
        "Ada Lund",
        "Harbour Commission chairwoman",
        SourceKind.PERSON,
    )


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Ada Lund, the harbour spokeswoman, said it was closed.",
            "Ada Lund, the harbour spokeswoman",
        ),
        ("It was closed, said Ada Lund, a crane driver.", "Ada Lund, a crane driver"),
        ("It was closed, said Ada Lund, 34.", "Ada Lund, 34"),
        ("Ada Lund, who has run the harbour for years, said it was closed.", "Ada Lund"),
    ],
)
def test_an_apposition_is_a_part_of_the_mention_but_a_clause_is_not(
    text: str, mention: str
) -> None:
    (layer,) = told(text)
    assert (layer.source, layer.mention) == ("Ada Lund", mention)


def test_reports_of_reports_are_layers_from_the_outermost_in() -> None:
    text = "The Evening Courier reported that officials did not deny that the letter exists."
    assert told(text) == [
        Told(
            "Evening Courier",
            "asserts",
            "reported",
            "The Evening Courier",
            "Evening Courier report",
        ),
        Told("officials", "does-not-deny", "did not deny", "officials"),
    ]
    assert said(text) == "the letter exists"


@pytest.mark.parametrize(
    ("text", "sources", "words"),
    [
        (
            "Radio Vale reported that two men had drowned, citing a doctor at the hospital.",
            ["Radio Vale", "doctor at the hospital"],
            "two men had drowned",
        ),
        (
            "Two men drowned, Radio Vale reported on Monday, citing two nurses who were not named.",
            ["Radio Vale", "two nurses"],
            "Two men drowned",
        ),
        (
            "Two men drowned, Radio Vale said, quoting people briefed on it.",
            ["Radio Vale", "people briefed on it"],
            "Two men drowned",
        ),
        (
            "Radio Vale reported on Monday, citing an unnamed nurse, that two men had drowned.",
            ["Radio Vale", "unnamed nurse"],
            "two men had drowned",
        ),
        (
            "According to Radio Vale, which quoted a nurse, two men drowned.",
            ["Radio Vale", "nurse"],
            "two men drowned",
        ),
        (
            "Two men drowned, according to Radio Vale, which cited two nurses.",
            ["Radio Vale", "two nurses"],
            "Two men drowned",
        ),
        (
            "Radio Vale reported that, according to nurses, two men had drowned.",
            ["Radio Vale", "nurses"],
            "two men had drowned",
        ),
        (
            "Radio Vale reported that two men had drowned, according to people briefed on it.",
            ["Radio Vale", "people briefed on it"],
            "two men had drowned",
        ),
        (
            "Ada Lund said that two men had drowned, according to Radio Vale.",
            ["Radio Vale", "Ada Lund"],
            "two men had drowned",
        ),
        (
            "Radio Vale quoted a nurse as saying on Monday that two men had drowned.",
            ["Radio Vale", "nurse"],
            "two men had drowned",
        ),
        (
            "Two men drowned, Radio Vale quoted Ada Lund as saying.",
            ["Radio Vale", "Ada Lund"],
            "Two men drowned",
        ),
        (
            "Ada Lund was quoted by Radio Vale as saying that two men had drowned.",
            ["Radio Vale", "Ada Lund"],
            "two men had drowned",
        ),
        (
            "“Two men drowned,” Ada Lund was quoted as saying by the Vale news agency.",
            ["Vale news agency", "Ada Lund"],
            "“Two men drowned,”",
        ),
    ],
)
def test_who_is_cited_or_quoted_told_the_one_who_says_so(
    text: str, sources: list[str], words: str
) -> None:
    assert [layer.source for layer in told(text)] == sources
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The pier will close, Ada Lund said on Monday, adding that repairs would take a year.",
            "The pier will close",
        ),
        ("“It is safe,” Ada Lund said, and left.", "“It is safe,”"),
        (
            "“It is safe,” Ada Lund said, smiling broadly, “and it will stay so.”",
            "“It is safe,” | “and it will stay so.”",
        ),
        (
            "The old pier at Vale, Ada Lund said on Monday, is safe.",
            "The old pier at Vale | is safe",
        ),
        (
            "The pier will close, Ada Lund said on Friday, and two officials did not deny it.",
            "The pier will close",
        ),
    ],
)
def test_what_stands_behind_who_says_it_is_said_only_where_that_goes_on(
    text: str, words: str
) -> None:
    assert [layer.cue for layer in told(text)] == ["said"]
    assert said(text) == words


def test_a_claim_in_one_half_of_a_sentence_has_the_source_of_that_half() -> None:
    text = "Ada Lund said the pier was closed, but Omar Reyes denied that it was unsafe."
    assert [each.source for each in told(text, "the pier was closed")] == ["Ada Lund"]
    assert [each.source for each in told(text, "it was unsafe")] == ["Omar Reyes"]


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    text = "Ada Lund said the pier was closed and added that nobody was hurt."
    assert told(text, "nobody was hurt") == [Told("Ada Lund", "asserts", "added", "Ada Lund")]
    assert told(text, "the pier was closed") == [Told("Ada Lund", "asserts", "said", "Ada Lund")]


def test_a_cue_inside_the_claim_makes_no_layer_unless_the_claim_is_what_is_said() -> None:
    text = "“If what their board says is true, we can all go home,” Ada Lund said."
    assert [each.source for each in told(text)] == ["Ada Lund"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Lund said that the pier was closed.", "the pier was closed"),
        ("The pier was closed, Ada Lund said on Monday.", "The pier was closed"),
        ("The pier, she said, was closed.", "The pier | was closed"),
        ("The pier was closed, said Ada Lund, who runs it.", "The pier was closed"),
        ("“The pier is closed,” said Ada Lund.", "“The pier is closed,”"),
        ("Ada Lund declined to comment on the pier.", "Ada Lund declined to comment on the pier"),
        ("At a briefing, Ada Lund said it was closed.", "it was closed"),
    ],
)
def test_the_words_of_a_whole_sentence_are_those_that_are_said(text: str, words: str) -> None:
    assert said(text, sources=[source("Ada Lund")]) == words


def test_a_quotation_that_goes_on_behind_its_speaker_is_said_on_both_sides() -> None:
    text = '"It leaks," Ada Lund said at a rally in Bern, Ohio, "but we are used to it."'
    assert told(text)[0].cue == "said"
    assert said(text) == '"It leaks," | "but we are used to it."'


@pytest.mark.parametrize(
    ("text", "layers", "words"),
    [
        (
            "According to a letter seen by the Ledger, the army will withdraw.",
            [("letter", "asserts")],
            "the army will withdraw",
        ),
        (
            "According to papers obtained by the Ledger, the firm knew.",
            [("papers", "asserts")],
            "the firm knew",
        ),
        (
            "The truce held, Ada Lund told the council, according to two diplomats.",
            [("two diplomats", "asserts"), ("Ada Lund", "asserts")],
            "The truce held",
        ),
        (
            "Neither the ministry nor the army has confirmed the report.",
            [("ministry and the army", "uncommitted")],
            "Neither the ministry nor the army has confirmed the report",
        ),
    ],
)
def test_what_stands_between_a_source_and_what_it_says_is_neither(
    text: str, layers: list[tuple[str, str]], words: str
) -> None:
    assert [(layer.source, layer.stance) for layer in told(text)] == layers
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two diplomats who saw the draft said it was void.", "two diplomats"),
        ("An official who asked not to be named said the talks had failed.", "official"),
        ("A woman who lives near the dam said she heard a bang.", "woman"),
        ("A lawyer who represents the families said the firm had lied.", "lawyer"),
        ("A man whose brother died in the flood said nobody had warned them.", "man"),
        ("Officials who spoke on condition of anonymity said the letter was sent.", "Officials"),
    ],
)
def test_who_is_described_without_commas_is_the_subject(text: str, name: str) -> None:
    assert [layer.source for layer in told(text)] == [name]


def test_who_is_told_is_no_part_of_what_is_said() -> None:
    text = "Lund said that a man who had seen it told her the dam was unsafe."
    assert [layer.source for layer in told(text)] == ["Lund", "man"]
    assert said(text) == "the dam was unsafe"


def test_who_speaks_of_oneself_is_reported_by_nobody() -> None:
    assert told("I think it leaks.") == []
    text = '"I think it leaks," Ada Lund said quietly.'
    assert [each.source for each in told(text)] == ["Ada Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier was closed on Monday.",
        "The United States and Norway signed the treaty.",
        "Ada Lund was told to go home.",
        "The report runs to forty pages.",
        "Their fears grew with every storm.",
        "Nobody said anything.",
        "Anyone who says the dam is safe is mistaken.",
    ],
)
def test_a_sentence_in_which_nobody_says_it_tells_nothing(text: str) -> None:
    assert told(text) == []


def test_nobody_named_is_an_anonymous_source_and_a_guess() -> None:
    found = proposal_for("The mayor is said to have known.")
    assert found is not None
    (layer,) = found.layers
    assert not isinstance(layer.source, str | None)
    assert layer.source.kind is SourceKind.ANONYMOUS
    assert layer.is_guess


def test_a_reader_who_is_answered_by_name_and_colon_is_the_source() -> None:
    (layer,) = told("harbourcat said: “The crew told us to sit down.”", "“The crew told us")
    assert (layer.source, layer.mention) == ("harbourcat", "harbourcat")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mira Holt was there. According to her, the dam was safe.",
            [Told("Mira Holt", "asserts", "According to", "her")],
        ),
        (
            "The mayor, Mira Holt, called the report “nonsense”.",
            [Told("Mira Holt", "asserts", "called", "The mayor, Mira Holt")],
        ),
        ("The mayor called the police.", []),
        (
            "According to a letter, which came in May, the dam was safe.",
            [Told("letter", "asserts", "According to", "a letter")],
        ),
        (
            "The mayor, Mira Holt, opened the dam. She said that it was safe.",
            [Told("Mira Holt", "asserts", "said", "She")],
        ),
        (
            "His predecessor, Mira Holt, who built the dam in 2019, said that it was safe.",
            [Told("Mira Holt", "asserts", "said", "His predecessor, Mira Holt")],
        ),
        (
            "A spokeswoman for Weirworks, the company that built the dam, said it was safe.",
            [
                Told(
                    "spokeswoman for Weirworks",
                    "asserts",
                    "said",
                    "A spokeswoman for Weirworks",
                )
            ],
        ),
        (
            "The handbook, last revised in 2021, says that every dam must be safe.",
            [Told("handbook", "asserts", "says", "The handbook")],
        ),
        (
            "In Berlin, the minister, Karl Ott, said that the dam was safe.",
            [Told("Karl Ott", "asserts", "said", "the minister, Karl Ott")],
        ),
        (
            "The Herald, citing two aides, wrote that the dam was safe.",
            [
                Told("Herald", "asserts", "wrote", "The Herald"),
                Told("two aides", "asserts", "citing", "two aides"),
            ],
        ),
        ("Officials met. One of them said it.", [Told(None, "asserts", "said", "One of them")]),
    ],
)
def test_names_are_found_behind_offices_clauses_and_pronouns(text: str, wanted: list[Told]) -> None:
    assert [layer._replace(via=None) for layer in told(text)] == wanted


@pytest.mark.parametrize(
    ("text", "layer", "words"),
    [
        (
            "Mira Holt said she had warned that the dam might break.",
            Told("Mira Holt", "asserts", "said", "Mira Holt"),
            "she had warned that the dam might break",
        ),
        (
            "Mira Holt said that she feared the dam might break.",
            Told("Mira Holt", "fears", "said … feared", "Mira Holt"),
            "the dam might break",
        ),
        (
            "Mira Holt said she doubted that the dam would hold.",
            Told("Mira Holt", "uncommitted", "said … doubted", "Mira Holt"),
            "the dam would hold",
        ),
    ],
)
def test_what_one_says_of_what_one_says_or_fears_is_one_layer(
    text: str, layer: Told, words: str
) -> None:
    assert told(text) == [layer]
    assert said(text).endswith(words)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A doctor at Vale General said it.", "doctor at Vale General", SourceKind.ANONYMOUS),
        ("A nurse of the company said it.", "nurse of the company", SourceKind.ANONYMOUS),
        (
            "Professor Wim de Graaf of the Naval Institute said it.",
            "Wim de Graaf",
            SourceKind.PERSON,
        ),
        ("Ada Lund of Vale Rescue said it.", "Ada Lund", SourceKind.PERSON),
    ],
)
def test_a_speaker_is_named_by_the_words_and_is_no_body_they_are_of(
    text: str, name: str, kind: SourceKind
) -> None:
    found = proposal_for(text)
    assert found is not None
    new = found.layers[0].source
    assert (getattr(new, "name", None), getattr(new, "kind", None)) == (name, kind)


def test_who_is_quoted_behind_a_colon_says_it_without_a_verb() -> None:
    (layer,) = told("Ada Lund was unimpressed: “They are late.”", "They are late.")
    assert (layer.source, layer.mention, layer.cue) == ("Ada Lund", "Ada Lund", "")


def test_who_is_cited_behind_a_semicolon_told_those_who_report_there() -> None:
    text = (
        "According to the coast guard, all were saved; the newspaper Norrtidende reported that"
        " two were in hospital, citing a doctor at Vale General."
    )
    found = [each.source for each in told(text, "two were in hospital")]
    assert found == ["Norrtidende", "doctor at Vale General"]


def test_what_is_told_of_who_speaks_is_none_of_what_they_say() -> None:
    text = "An engineer, who was silent because he fears for his job, told us that all had known."
    assert [each.cue for each in told(text, "all had known")] == ["told"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry and the utility both declined to comment.", "The ministry and the utility"),
        ("The ministry and the utility declined to comment.", "The ministry and the utility"),
        ("Prices have doubled, the ministry and the utility said.", "the ministry and the utility"),
        ("The dam broke and the mayor said it was nobody’s fault.", "the mayor"),
        ("Smoke rose and the mayor said the bridge was safe.", "the mayor"),
        ("Lund met officials who said the dam was sound.", "officials"),
    ],
)
def test_two_at_the_beginning_of_a_clause_say_it_together(text: str, name: str) -> None:
    (layer,) = told(text)
    assert layer.mention == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prices fell, officials said.", "Prices fell"),
        ("Costs doubled, a letter obtained by the Courier shows.", "Costs doubled"),
        ("Last week, officials said.", ""),
        ("Days later, officials said.", ""),
    ],
)
def test_two_words_before_who_says_it_may_be_all_that_is_said(text: str, words: str) -> None:
    assert said(text) == words
