//! What an outage brings to a case: something is said in it that is said in others too.

use super::{
    facts::{people, told, whole},
    hours,
    rows::Key,
    see::row,
    write::{Speaker, Turning, event, post, put_turn, tell},
};
use crate::{
    care::rules::Staff,
    cases::{
        model::Said,
        rules::{Standing, earliest, marks, said_of_outage},
    },
    desk::{Change, CommitError, Db, DeskError, House, HouseDeed, Script},
    history::model::Kind,
    time::Moment,
    words::{Bilingual, Language},
};

/// What is said of an outage in each of its cases.
#[derive(Clone, Debug)]
pub struct OfOutage {
    pub by: Staff,
    pub said: Said,
    pub title: Bilingual,
    pub text: Bilingual,
}

impl OfOutage {
    fn text(&self, language: Language) -> String {
        format!("{}\n\n{}", self.title.written(language), self.text.written(language))
    }
}

/// Where a case stands, whoever asks.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn standing(db: &Db, key: &Key) -> Result<Standing, DeskError> {
    row(db, &key.organization, &key.id).await?.map(|row| row.standing()).ok_or(DeskError::NotFound)
}

/// A line of a case's history by one of the staff, and the news of it.
pub fn put_case_event<const N: usize>(
    script: &mut Script,
    by: &Staff,
    (key, number): (&Key, &str),
    (kind, changes): (Kind, [Option<Change>; N]),
    now: Moment,
) {
    let line = event(kind, &key.id, number, changes);
    script.record(now, &key.organization, Some((by.id.as_str(), by.name.as_str())), line);
    tell(script, now, &key.organization);
}

/// Says it in this case, with what the script holds already: in the language of who opened it, and by letter to everybody
/// who sees it in theirs. Where nothing can be said any more, what the script holds is done alone.
///
/// # Errors
/// As `House::commit`.
pub async fn say_of_outage(
    house: &House,
    key: &Key,
    what: Option<&OfOutage>,
    mut script: Script,
) -> Result<(), CommitError> {
    let now = house.now();
    let found = match whole(house.db(), &key.organization, &key.id, now).await {
        Ok(found) => Some(found),
        Err(DeskError::NotFound) => None,
        Err(cause) => return Err(broken(cause)),
    };
    if let Some((what, (row, place))) = what.zip(found) {
        let opener = people(house.db(), &row.org, std::slice::from_ref(&row.opener), now).await.map_err(broken)?;
        let spoken = opener.first().and_then(|(one, _)| one.language.parse().ok()).unwrap_or_default();
        let standing = row.standing();
        let hours = hours::of(house.db(), &row.org, (earliest(&standing, now), now)).await.map_err(broken)?;
        let text = what.text(spoken);
        if let Some(changed) = said_of_outage(&standing, (what.said, &text), &hours, now) {
            let marks = &marks(&standing, &changed, &hours, now);
            let (seen, severity) = (row.revision, row.severity);
            let turning =
                Turning { organization: &row.org, id: &row.id, seen, severity, changed: &changed, files: &[], marks };
            put_turn(&mut script, &turning, &Speaker::Staff(&what.by), now);
            let about = (&row.org, &row.id, row.number.as_str(), row.subject.as_str());
            let template = if what.said == Said::Solution { "case-solved" } else { "case-answered" };
            for one in told(house.db(), &row, &place, now).await.map_err(broken)? {
                let text = what.text(one.language.parse().unwrap_or_default());
                post(&mut script, now, &one, template, about, Some(&text));
            }
            let state = Change::of("case_state", Some(row.state.key()), Some(changed.to.key()));
            put_case_event(&mut script, &what.by, (key, &row.number), (changed.event, [state]), now);
        }
    }
    house.commit(HouseDeed::OutageSaid, script).await
}

fn broken(cause: DeskError) -> CommitError {
    CommitError::Broken(surrealdb::types::Error::internal(format!("{cause:?}")))
}
