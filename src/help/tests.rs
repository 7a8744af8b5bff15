//! Help by example: what every article must have, what is found, and what an address answers.

mod editing;
mod missed;

use std::collections::BTreeSet;

use super::{
    feedback::{Reason, Sent, Wrong, answer},
    library::{FILES, Found, Library, Owns, SHELF, library},
    model::{Block, Does, Mark, Reader, Span, Step, plain},
    screens::Screen,
};
use crate::app::routes::ROUTES;
use crate::words::{Language, label};

fn steps(id: &str, language: Language) -> Vec<&'static Step> {
    let article = library().article(id).expect("an article");
    article.walks(language).into_iter().flat_map(|(_, steps)| steps).collect()
}

fn ids() -> Vec<&'static str> {
    library().articles.iter().map(|article| article.about.id.as_str()).collect()
}

fn all_spans(id: &str, language: Language) -> Vec<Span> {
    let text = library().article(id).expect("an article").text(language);
    let blocks = text.blocks.iter().flat_map(|block| match block {
        Block::Heading(_) => Vec::new(),
        Block::Paragraph(spans) => spans.clone(),
        Block::Points(points) => points.concat(),
        Block::Steps(steps) => {
            steps.iter().flat_map(|step| step.spans.iter().chain(step.points.iter().flatten()).cloned()).collect()
        }
    });
    text.lead.iter().cloned().chain(blocks).collect()
}

#[test]
fn every_article_can_be_read_in_both_languages() {
    let (library, faults) = Library::read(SHELF, &Owns::new());
    assert_eq!(faults, Vec::<String>::new());
    let listed: BTreeSet<&str> = library.articles.iter().map(|article| article.about.id.as_str()).collect();
    for language in Language::ALL {
        let folder = std::fs::read_dir(format!("help/{language}")).expect("a folder");
        let names = folder.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let files: BTreeSet<String> = names.map(|name| name.trim_end_matches(".md").to_owned()).collect();
        assert_eq!(files.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed, "help/{language}");
    }
    assert_eq!(FILES.len(), listed.len());
}

#[test]
fn every_control_is_called_as_the_portal_calls_it() {
    for id in ids() {
        for language in Language::ALL {
            for span in all_spans(id, language) {
                let Span::Mark(Mark { does: Does::See | Does::Press | Does::Say, key }) = span else { continue };
                for spoken in Language::ALL {
                    let said = label(spoken, &key).unwrap_or_default();
                    assert!(
                        !said.is_empty() && !said.contains("{$"),
                        "{language}/{id}: {key} says nothing in {spoken}"
                    );
                }
            }
        }
    }
}

#[test]
fn both_languages_walk_the_same_way() {
    for id in ids() {
        let way = |language| {
            let one = |step: &Step| {
                let marks: BTreeSet<_> = step
                    .marks()
                    .filter(|mark| mark.does != Does::Say)
                    .map(|mark| (mark.does as u8, mark.key.clone()))
                    .collect();
                (step.screen, marks)
            };
            steps(id, language).into_iter().map(one).collect::<Vec<_>>()
        };
        assert_eq!(way(Language::En), way(Language::Es), "{id}");
    }
}

#[test]
fn whatever_an_article_points_to_is_there() {
    let (mut screens, mut addresses) = (BTreeSet::new(), BTreeSet::new());
    for article in &library().articles {
        let about = &article.about;
        for related in &about.related {
            assert!(library().article(related).is_some() && *related != about.id, "{}: {related}", about.id);
        }
        for screen in &about.screens {
            assert!(screens.insert(screen.name()), "{}: {} has an article already", about.id, screen.name());
        }
        for language in Language::ALL {
            assert!(addresses.insert(article.path(language)), "{}: its address is another's", about.id);
            let slug = article.slug(language);
            assert!(slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{slug}");
            for span in all_spans(&about.id, language) {
                if let Span::Link { to, .. } = span {
                    assert!(library().article(&to).is_some(), "{}: no article {to}", about.id);
                }
            }
        }
        assert!(about.reviewed.parse::<jiff::civil::Date>().is_ok(), "{}: {}", about.id, about.reviewed);
        assert!(!about.readers.is_empty(), "{}: for nobody", about.id);
        let walked_by_nobody = steps(&about.id, Language::En).is_empty();
        assert!(!walked_by_nobody || about.id == "install", "{}: it has no steps", about.id);
        let signed_in = about.readers[0] != Reader::Visitor;
        let first = steps(&about.id, Language::En).first().map(|step| step.screen.route());
        assert!(first.is_none_or(|route| signed_in || !route.starts_with("/o/")), "{}", about.id);
    }
}

#[test]
fn every_screen_is_a_route_and_every_route_has_its_article() {
    let routes: Vec<&str> = ROUTES.iter().map(|(route, _)| *route).collect();
    let fits = |route: &str, screen: Screen| {
        let (one, other): (Vec<_>, Vec<_>) = (route.split('/').collect(), screen.route().split('/').collect());
        one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| a == b || a.starts_with(':'))
    };
    for screen in Screen::all() {
        assert!(routes.iter().any(|route| fits(route, screen)), "{}: {}", screen.name(), screen.route());
    }
    // What one comes to by a link or in passing; what only the provider's own see is in Care.
    let without = [
        "/sign-in/again",
        "/reset-password/:token",
        "/profile/address/:token",
        "/stop-address-change/:token",
        "/operator/:token",
        "/staff/:token",
        "/register/:token",
        "/gallery",
    ];
    let has =
        |route: &str| Screen::all().any(|screen| fits(route, screen) && library().about(screen.route()).is_some());
    let lacking: Vec<&&str> =
        routes.iter().filter(|route| !without.contains(route) && !route.starts_with("/care/") && !has(route)).collect();
    assert!(lacking.is_empty(), "Every screen has an article of Help: {lacking:?}");
}

#[test]
fn help_opens_the_article_of_the_screen() {
    let about = |path: &str| library().about(path).map(|article| article.about.id.as_str());
    assert_eq!(about("/o/:/hub/users"), Some("users"));
    assert_eq!(about("/o/cobalt/hub/users/elena"), Some("users"));
    assert_eq!(about("/o/:/hub/users/new"), Some("users"));
    assert_eq!(about("/o/:/hub/users/many"), Some("many-users"));
    assert_eq!(about("/o/:/hub/lines/:/suspend"), Some("suspend-line"));
    assert_eq!(about("/o/:/hub/accounts/unreached"), Some("assign-lines"));
    assert_eq!(about("/sign-in"), Some("sign-in"));
    for nowhere in ["", "/", "//evil", "/o/:/nothing", "/o//hub/users", "sign-in"] {
        assert_eq!(about(nowhere), None, "{nowhere}");
    }
    let at = crate::paths::help_at(Language::Es, "/invitation/01J9ZSecret_token");
    assert_eq!(at, "/es/help?at=/invitation/:");
}

#[test]
fn words_find_articles_in_either_language() {
    for (words, language, id) in [
        ("suspend", Language::En, "suspend-line"),
        ("suspending lines", Language::En, "suspend-line"),
        ("suspender una línea", Language::Es, "suspend-line"),
        ("suspender una linea", Language::Es, "suspend-line"),
        // The other language.
        ("contraseña", Language::En, "passwords"),
        ("contrasena", Language::En, "passwords"),
        ("stolen phone", Language::Es, "suspend-line"),
        // Half typed.
        ("invitac", Language::Es, "contact-invitations"),
        ("roam", Language::En, "features"),
        ("APROBACIONES", Language::Es, "approvals"),
        ("transfer pin", Language::En, "transfer-pin"),
        ("instalar celular", Language::Es, "install"),
        ("historial", Language::En, "history"),
        ("Disable Login", Language::En, "tech-support-users"),
        ("desactivar ingreso", Language::Es, "tech-support-users"),
    ] {
        let found: Vec<&str> = library().search(words, language).iter().map(|found| found.about.id.as_str()).collect();
        assert_eq!(found.first(), Some(&id), "{words}: {found:?}");
    }
    for nothing in ["", "  ", "zzzz", "<script>", &"x".repeat(5_000), "🙂"] {
        assert!(library().search(nothing, Language::En).is_empty(), "{nothing:.20}");
    }
}

#[test]
fn a_question_finds_what_may_answer_it_and_otherwise_nothing() {
    let answers = |question: &str, about: &str, language| -> Vec<&str> {
        library().answers(question, about, language).iter().map(|found| found.about.id.as_str()).collect()
    };
    for (question, about, language, id) in [
        ("My phone was stolen last night", "", Language::En, "suspend-line"),
        ("Me robaron el celular", "", Language::Es, "suspend-line"),
        ("I forgot my password", "", Language::En, "passwords"),
        ("Olvidé mi contraseña y no puedo entrar", "", Language::Es, "passwords"),
        ("No roaming in Mexico", "Roaming", Language::En, "features"),
        ("", "Roaming", Language::En, "features"),
        ("", "SIM o eSIM", Language::Es, "change-sim"),
        ("We need a transfer PIN", "Number transfer", Language::En, "transfer-pin"),
        // The other language, and half typed.
        ("Me robaron el celular", "", Language::En, "suspend-line"),
        ("Somebody has stolen my ph", "", Language::En, "suspend-line"),
    ] {
        let found = answers(question, about, language);
        assert_eq!(found.first(), Some(&id), "{question} {about}: {found:?}");
        assert!(found.len() <= 3, "{question}: {found:?}");
    }
    let long = "why ".repeat(5_000);
    for nothing in [
        "",
        "  ",
        "What is the",
        "It does not work",
        "No funciona nada",
        "The elevator is loud",
        "Tablet 1764180000000",
        "<script>",
        "12345 67890",
        &long,
        "🙂",
    ] {
        for language in Language::ALL {
            let found = answers(nothing, "", language);
            assert!(found.is_empty(), "{nothing:.20} in {language}: {found:?}");
        }
    }
    assert!(answers("The elevator is loud", "Voice quality", Language::En).is_empty());
}

#[test]
fn an_old_address_leads_on_for_ever() {
    let moved = "[[moved]]\nlanguage = \"en\"\nslug = \"add-people\"\nto = \"users\"\n";
    let (library, faults) = Library::read(&format!("{SHELF}\n{moved}"), &Owns::new());
    assert_eq!(faults, Vec::<String>::new());
    assert!(matches!(library.at(Language::En, "add-people"), Found::Moved(article) if article.about.id == "users"));
    assert!(matches!(library.at(Language::Es, "add-people"), Found::Elsewhere(article) if article.about.id == "users"));
    assert!(matches!(library.at(Language::En, "usuarios-de-account-hub"), Found::Elsewhere(_)));
    assert!(matches!(library.at(Language::En, "account-hub-users"), Found::Article(_)));
    assert!(matches!(library.at(Language::En, "nothing"), Found::Nothing));
}

#[test]
fn an_answer_is_yes_or_a_reason() {
    let sent = |helpful: &str, reason: &str, comment: &str| Sent {
        helpful: helpful.to_owned(),
        reason: reason.to_owned(),
        comment: comment.to_owned(),
    };
    assert_eq!(answer(&sent("yes", "", "")).map(|answer| answer.verdict), Ok("yes"));
    assert_eq!(answer(&sent("no", "wrong", " \u{0}<b>x</b>\n")).map(|a| a.comment), Ok(Some("<b>x</b>".to_owned())));
    for reason in Reason::ALL {
        assert_eq!(answer(&sent("no", reason.key(), "")).map(|answer| answer.verdict), Ok(reason.key()));
    }
    assert_eq!(answer(&sent("no", "", "")), Err(Wrong::NoReason));
    assert_eq!(answer(&sent("", "nonsense", "")), Err(Wrong::NoReason));
    assert_eq!(answer(&sent("no", "other", &"é".repeat(1_001))), Err(Wrong::TooLong));
    assert!(answer(&sent("no", "other", &"é".repeat(1_000))).is_ok());
}

#[test]
fn a_label_with_a_value_says_so() {
    assert_eq!(label(Language::En, "frame-profile-menu").as_deref(), Some("Your profile, …"));
    assert_eq!(label(Language::En, "no-such-key"), None);
    let step = steps("users", Language::Es)[1];
    assert_eq!(plain(&step.spans, Language::Es), "Elige Agregar nuevo usuario.");
}
