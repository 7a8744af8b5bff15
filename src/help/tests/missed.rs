//! What is kept of a search that found nothing, and how a report reads its numbers.

use super::super::missed::kept;
use crate::{
    care::model::{ArticleTally, HelpQuery, Tally, Trend},
    words::{Bilingual, Language},
};

#[test]
fn nothing_is_kept_by_which_somebody_could_be_known() {
    for (typed, left) in [
        ("  Fax   Machine ", Some("fax machine")),
        ("¿Dónde está mi FACTURA?", Some("dónde está mi factura")),
        ("error 404", Some("error 404")),
        ("ana.cruz@cobalt.test lost", Some("lost")),
        ("mail ana @ cobalt.test", Some("mail")),
        ("call 512 555 0140 now", Some("call now")),
        ("llamar al 51 25 55", Some("llamar al")),
        ("iccid 8901410321111851072", Some("iccid")),
        ("https://portal.test/o/cobalt?token=abc", None),
        ("see www.portal.test/x", Some("see")),
        ("<img src=x>", Some("img src x")),
        ("one two three four five six seven", Some("one two three four five six")),
        ("🙂 !!", None),
        ("", None),
    ] {
        assert_eq!(kept(typed).as_deref(), left, "{typed}");
    }
    assert_eq!(kept(&"x".repeat(25)), None);
    assert_eq!(kept(&format!("{0} {0} {0}", "y".repeat(24))).map(|text| text.len()), Some(49));
}

fn article(recent: (u32, u32), before: (u32, u32)) -> ArticleTally {
    let tally = |(yes, no)| Tally { yes, no };
    ArticleTally {
        id: String::new(),
        title: Bilingual::default(),
        year: Tally::default(),
        recent: tally(recent),
        before: tally(before),
    }
}

#[test]
fn a_trend_needs_answers_and_a_change() {
    assert_eq!(article((9, 1), (5, 5)).trend(), Some(Trend::Better));
    assert_eq!(article((5, 5), (9, 1)).trend(), Some(Trend::Worse));
    assert_eq!(article((9, 1), (10, 1)).trend(), None);
    assert_eq!(article((3, 1), (0, 9)).trend(), None);
    assert_eq!(article((0, 0), (9, 1)).trend(), None);
    assert_eq!(Tally::default().share(), None);
    assert_eq!((Tally { yes: 2, no: 1 }.share(), Tally { yes: u32::MAX, no: 1 }.answers()), (Some(67), u32::MAX));
}

#[test]
fn the_address_of_the_report_says_what_is_asked_for() {
    let read = |pairs: &[(&str, &str)]| {
        HelpQuery::read(|key| pairs.iter().find(|(name, _)| *name == key).map(|(_, value)| (*value).to_owned()))
    };
    let query = read(&[("in", "es"), ("article", "users"), ("after", "9 X")]);
    assert_eq!(query.language, Some(Language::Es));
    assert_eq!(query.address(), "/care/help?in=es&article=users&after=9%20X");
    assert_eq!(query.with(|query| query.article = None).address(), "/care/help?in=es");
    assert_eq!(read(&[("in", "fr"), ("article", ""), ("after", "")]), HelpQuery::default());
}
