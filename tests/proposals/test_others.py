import pytest

from .telling import told


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Selon Ada Lund, le barrage est sûr.", "asserts"),
        ("fr", "Ada Lund a déclaré que le barrage est sûr.", "asserts"),
        ("fr", "Ada Lund a refusé de commenter le rapport.", "declines"),
        ("fr", "Ada Lund dément que le barrage soit fermé.", "denies"),
        ("es", "Según Ada Lund, la presa es segura.", "asserts"),
        ("es", "Ada Lund dijo que la presa es segura.", "asserts"),
        ("es", "La presa es segura, dijo Ada Lund.", "asserts"),
        ("es", "Ada Lund no quiso comentar el informe.", "declines"),
        ("it", "Secondo Ada Lund, la diga è sicura.", "asserts"),
        ("it", "Ada Lund ha detto che la diga è sicura.", "asserts"),
        ("it", "Ada Lund teme che la diga crolli.", "fears"),
        ("pt", "Segundo Ada Lund, a barragem é segura.", "asserts"),
        ("pt", "Ada Lund disse que a barragem é segura.", "asserts"),
        ("pt", "Ada Lund negou que a barragem fosse fechada.", "denies"),
        ("nl", "Volgens Ada Lund is de dam veilig.", "asserts"),
        ("nl", "Ada Lund zei dat de dam veilig is.", "asserts"),
        ("nl", "Ada Lund wilde niet reageren.", "declines"),
    ],
)
def test_the_plainest_cues_of_other_languages_are_known(
    language: str, text: str, wanted: str
) -> None:
    (layer,) = told(text, language=language)
    assert (layer.source, layer.stance, layer.mention) == ("Ada Lund", wanted, "Ada Lund")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Un homme qui habite près du barrage a déclaré qu’il cédait.", ["homme"]),
        ("es", "Un hombre que vive cerca de la presa dijo que oyó un golpe.", ["hombre"]),
        ("it", "Un uomo che abita vicino alla diga ha detto che era crollata.", ["uomo"]),
        ("pt", "Um homem que mora perto da barragem disse que ouviu um golpe.", ["homem"]),
        (
            "es",
            "La alcaldesa dijo que el ministro aseguró que la presa era segura.",
            ["alcaldesa", "ministro"],
        ),
    ],
)
def test_who_is_described_without_commas_is_the_subject(
    language: str, text: str, names: list[str]
) -> None:
    assert [layer.source for layer in told(text, language=language)] == names


@pytest.mark.parametrize("said", ["indicaron", "anunciaron", "sostuvieron", "advirtieron"])
def test_several_say_in_spanish_what_one_says(said: str) -> None:
    (layer,) = told(f"Fuentes del gobierno {said} que la presa es segura.", language="es")
    assert (layer.source, layer.stance) == ("Fuentes del gobierno", "asserts")
