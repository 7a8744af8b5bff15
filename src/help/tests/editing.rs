//! What an article cannot say, what becomes of texts that are edited, and that whatever is typed stays text.

use proptest::{collection::vec, prelude::*, sample::select};

use super::super::{
    differences::differences,
    head::Around,
    library::{Library, Own, Owns, library},
    page::{self, Feedback},
    reading,
    rules::{Standing, Which, go_back, keep, publish},
};
use crate::{
    app::scheme::Scheme,
    care::{
        model::{Done, Flaw, Piece, Wrong},
        rules::EditRefusal,
    },
    settings::Brand,
    words::{Bilingual, Language},
};

fn flaws(body: &str) -> Vec<Wrong> {
    let is_article = |id: &str| library().article(id).is_some();
    reading::flaws(&format!("# Title\n\nLead.\n\n{body}"), is_article)
}

#[test]
fn what_an_article_cannot_say_is_told_with_its_line() {
    assert_eq!(flaws("1. @users Choose {press users-add-new}.\n2. @user See [roles](roles)."), []);
    let named = |flaw: fn(String) -> Flaw, name: &str| flaw(name.to_owned());
    for (text, line, flaw) in [
        ("1. Choose {press users-add-new}.", 5, Flaw::NoScreen),
        ("1. @users Fine.\n2. @nowhere Choose it.", 6, named(Flaw::UnknownScreen, "nowhere")),
        ("1. @users {jump users-add-new}", 5, named(Flaw::UnknownMark, "jump users-add-new")),
        ("Well.\n\n1. @users {press users-add-new", 7, Flaw::Unclosed),
        ("One.\n\nTwo {see-nothing}.", 7, named(Flaw::UnknownKey, "see-nothing")),
        ("One {say no-such-key}.", 5, named(Flaw::UnknownKey, "no-such-key")),
        ("One\n[two](nothing).", 6, named(Flaw::UnknownArticle, "nothing")),
        ("[two](https://evil.test)", 5, named(Flaw::UnknownArticle, "https://evil.test")),
        ("- one\n  - two", 5, Flaw::Nested),
        ("# Another title", 5, Flaw::Heading),
        ("## \n", 5, Flaw::Heading),
    ] {
        assert_eq!(flaws(text), [Wrong { line, flaw }], "{text}");
    }
    for markup in [
        "<script>alert(1)</script>",
        "Text with <b>tags</b>.",
        "Text with `code`.",
        "![picture](https://evil.test/x.png)",
        "> quoted",
        "---",
    ] {
        assert!(matches!(flaws(markup).as_slice(), [Wrong { line: 5, flaw: Flaw::Markup(_) }]), "{markup}");
    }
    let first = |file: &str| reading::flaws(file, |_| true).into_iter().map(|wrong| wrong.flaw).next();
    assert_eq!(first("Only a paragraph."), Some(Flaw::NoTitle));
    assert_eq!(first("# Only a title"), Some(Flaw::NoLead));
    assert_eq!(first(""), Some(Flaw::NoTitle));
}

#[test]
fn what_is_shipped_could_be_published() {
    for (id, en, es) in super::super::library::FILES {
        for file in [en, es] {
            assert_eq!(reading::flaws(file, |id| library().article(id).is_some()), [], "{id}");
        }
    }
}

fn pair(en: &str, es: &str) -> Bilingual {
    Bilingual { en: en.to_owned(), es: es.to_owned() }
}

#[test]
fn publishing_one_language_leaves_the_other_behind() {
    let shipped = pair("en", "es");
    let go = |standing: Standing, typed: &Bilingual, which| {
        publish(standing, &shipped, typed, which).map(|edited| edited.to().clone())
    };
    let english = Which::One(Language::En);
    let one = go(Standing::default(), &pair("en 2", "es 2"), english).expect("published");
    assert_eq!((&one.own, &one.base, &one.draft), (&pair("en 2", ""), &pair("en", ""), &pair("", "es 2")));
    assert_eq!(one.stale, Some(Language::Es));
    // Catching up leaves nothing behind, with changes or without.
    let spanish = Which::One(Language::Es);
    assert_eq!(go(one.clone(), &pair("en 2", "es 2"), spanish).map(|to| to.stale), Ok(None));
    assert_eq!(go(one.clone(), &pair("en 2", "es"), spanish).map(|to| to.stale), Ok(None));
    assert_eq!(go(one.clone(), &pair("en 2", "es"), Which::Both).map(|to| to.stale), Ok(None));
    // The one that is ahead goes further ahead.
    assert_eq!(go(one.clone(), &pair("en 3", "es"), english).map(|to| to.stale), Ok(Some(Language::Es)));
    // Nothing changes: nothing is behind.
    assert_eq!(go(Standing::default(), &shipped, english), Err(EditRefusal::Nothing));
    let back = go_back(&one).expect("back");
    assert_eq!((back.to(), back.is_public()), (&Standing::default(), true));
    assert_eq!(go_back(&Standing::default()), Err(EditRefusal::Nothing));
}

#[test]
fn a_draft_is_what_is_not_in_force() {
    let shipped = pair("en", "es");
    let kept = keep(Standing::default(), &shipped, &pair("en", "es 2"), Done::Kept).expect("kept");
    assert_eq!((&kept.to().draft, kept.is_public()), (&pair("", "es 2"), false));
    assert_eq!(kept.to().typed(&shipped, Language::Es), "es 2");
    assert_eq!(kept.to().in_force(&shipped, Language::Es), "es");
    assert_eq!(keep(Standing::default(), &shipped, &shipped, Done::Kept), Err(EditRefusal::Nothing));
    let none = keep(kept.to().clone(), &shipped, &shipped, Done::Kept).expect("put away");
    assert_eq!(none.to(), &Standing::default());
}

#[test]
fn a_release_with_another_text_is_noticed_until_ours_is_published_again() {
    let (old, new) = (pair("en", "es"), pair("en of the release", "es"));
    let ours = publish(Standing::default(), &old, &pair("ours", "es"), Which::Both).expect("published").to().clone();
    assert!(!ours.is_overtaken(&old, Language::En));
    assert!(ours.is_overtaken(&new, Language::En) && !ours.is_overtaken(&new, Language::Es));
    assert_eq!(ours.in_force(&new, Language::En), "ours");
    let again = publish(ours, &new, &pair("ours", "es"), Which::Both).expect("published").to().clone();
    assert!(!again.is_overtaken(&new, Language::En));
    assert_eq!(again.own, pair("ours", ""));
}

#[test]
fn differences_are_words() {
    let (gone, new) = (|text: &str| Piece::Gone(text.to_owned()), |text: &str| Piece::New(text.to_owned()));
    let same = |text: &str| Piece::Same(text.to_owned());
    assert_eq!(differences("one two", "one two"), []);
    assert_eq!(differences("a b c\n", "a x c\n"), [same("a "), gone("b "), new("x "), same("c\n")]);
    assert_eq!(differences("", "a"), [new("a")]);
    assert_eq!(differences("a", ""), [gone("a")]);
    let long = "word ".repeat(100);
    let near = differences(&format!("{long}old "), &format!("{long}new "));
    assert!(matches!(near.as_slice(), [Piece::Far, Piece::Same(_), Piece::Gone(_), Piece::New(_)]), "{near:?}");
    let (one, other) = ("a b ".repeat(5_000), "c d ".repeat(5_000));
    assert_eq!(differences(&one, &other), [gone(&one), new(&other)]);
}

const PARTS: &[&str] = &[
    "# Title\n\n",
    "Lead.\n\n",
    "## Part\n\n",
    "1. @users Choose ",
    "   - ",
    "- ",
    "\n",
    "\n\n",
    "{press users-add}",
    "{say <b>}",
    "{row <script>alert(1)</script>}",
    "{\"><img src=x>}",
    "[text](roles)",
    "[x](javascript:alert(1))",
    "[<img src=x>](\"><script>alert(1)</script>)",
    "**strong**",
    "**",
    "\\<script>alert(1)\\</script>",
    "<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "</textarea>",
    "</title>",
    "<!-- ",
    "`",
    "]]>",
    "\u{202e}",
    "🙂",
    "<a@b.c>",
    "[x]: roles\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_published_breaks_no_page_and_stays_text(parts in vec(select(PARTS), 0..30), rest in ".{0,80}") {
        let text = format!("# Title\n\nLead {}{rest}", parts.concat());
        let mut owns = Owns::new();
        owns.insert("users".to_owned(), Own { text: pair(&text, &parts.concat()), day: "2999-01-01".to_owned() });
        let library = Library::with(&owns);
        let brand = Brand { name: "Enlace".to_owned(), hue: None, logo: None };
        for language in Language::ALL {
            let around = Around {
                language, scheme: Scheme::default(), css: String::new(), brand: &brand, library: &library,
                public_url: "http://portal.test",
            };
            let article = library.article("users").expect("an article");
            for html in [page::article(&around, article, &Feedback::Fresh), page::first(&around, None)] {
                for raw in ["<script>", "<img", "href=\"javascript", "<!-- ", "<b>"] {
                    prop_assert!(!html.replace("<!---->", "").contains(raw), "{}: {}", raw, text);
                }
                prop_assert!(html.ends_with("</html>"));
            }
            prop_assert!(!serde_json::to_string(&article.walk(language)).expect("steps").is_empty());
        }
    }
}
