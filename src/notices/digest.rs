//! The letter that binds others: what came in a day, by organization and by what it is about, in its reader's language.
//!
//! Always true: it goes to the address that somebody signs in with, since what it tells is of several organizations and
//! each keeps an address of its own for them; what they do not see any more as it leaves, or do not want, is not in it;
//! of which nothing is left, it never leaves.

use std::sync::Arc;

use serde::Deserialize;

use super::{
    Sender, Written,
    letter::{CHOOSE, greeting, in_short},
    paper::{self, Foot, Line},
    sight::Thing,
    store::{self, Reading},
    turn::still,
    values::{one_line, values},
    words::say,
};
use crate::{
    desk::{DeskError, Fate, House, Letter, Undelivered, Zone},
    ids::{OrganizationId, PersonId},
};

/// So many are told; of more there is the number.
const MOST: usize = 100;

#[derive(Deserialize)]
struct Bound {
    whose: PersonId,
    letters: Vec<Letter>,
}

/// What is told of one thing.
struct Group {
    thing: Thing,
    said: Vec<String>,
    way: Line,
}

/// The letter as it is read, or what becomes of it.
pub(super) async fn of(
    house: &Arc<House>,
    letter: &Letter,
    sender: &Sender,
) -> Result<Result<Written, Fate>, Undelivered> {
    let bound: Bound = serde_json::from_value(letter.values.clone()).map_err(|cause| Undelivered(cause.to_string()))?;
    let Some(reading) = store::reading(house.db(), &bound.whose).await? else { return Ok(Err(Fate::Over)) };
    let zone = Zone::named(&reading.zone);
    if let Some(minute) = reading.choice.quiet_until(zone.minute(house.now())) {
        return Ok(Err(Fate::Later(zone.next(house.now(), minute))));
    }
    let name = bound.letters.iter().find_map(|letter| letter.values.get("name").cloned());
    let (mut count, mut body) = (0, Vec::new());
    for (organization, letters) in by_organization(bound.letters) {
        let groups = groups(house, (&bound.whose, &reading), letters, sender).await?;
        let told: usize = groups.iter().map(|group| group.said.len()).sum();
        if told == 0 {
            continue;
        }
        if count < MOST {
            body.push(Line::Head(one_line(&store::called(house.db(), &organization).await?)));
        }
        for Group { said, way, .. } in groups {
            let room = MOST.saturating_sub(count);
            count += said.len();
            if room > 0 {
                body.extend(said.into_iter().take(room).map(Line::Item));
                body.push(way);
            }
        }
    }
    if count == 0 {
        return Ok(Err(Fate::Over));
    }
    let letter = Letter {
        to: reading.email.clone(),
        language: reading.language.code().to_owned(),
        template: letter.template.clone(),
        values: serde_json::json!({ "name": name, "count": count, "more": count.saturating_sub(MOST) }),
        concern: None,
    };
    written(&letter, body, sender).map(Ok).map_err(Undelivered)
}

/// In the order in which they came.
fn by_organization(letters: Vec<Letter>) -> Vec<(OrganizationId, Vec<Letter>)> {
    let mut all: Vec<(OrganizationId, Vec<Letter>)> = Vec::new();
    for letter in letters {
        let Some(organization) = letter.concern.as_ref().map(|concern| concern.organization.clone()) else { continue };
        match all.iter_mut().find(|(one, _)| *one == organization) {
            Some((_, letters)) => letters.push(letter),
            None => all.push((organization, vec![letter])),
        }
    }
    all
}

/// What they still see and want of the letters of one organization.
async fn groups(
    house: &Arc<House>,
    (whose, reading): (&PersonId, &Reading),
    letters: Vec<Letter>,
    sender: &Sender,
) -> Result<Vec<Group>, DeskError> {
    let Some(concern) = letters.first().and_then(|letter| letter.concern.clone()) else { return Ok(Vec::new()) };
    if store::addressee(house.db(), &concern).await?.is_none_or(|addressee| addressee.person != *whose) {
        return Ok(Vec::new());
    }
    let things: Vec<Thing> = letters.iter().filter_map(Thing::of_letter).map(|(_, thing)| thing).collect();
    let seen = still(house, &concern, &things).await?;
    let mut groups: Vec<Group> = Vec::new();
    for letter in letters {
        let Some((kind, thing)) = Thing::of_letter(&letter) else { continue };
        let letter = Letter { language: reading.language.code().to_owned(), ..letter };
        let Some((said, way)) =
            in_short(&letter, sender).filter(|_| reading.choice.takes(kind) && seen.contains(&thing))
        else {
            continue;
        };
        match groups.iter_mut().find(|group| group.thing == thing) {
            // Said once more, it would tell nothing.
            Some(group) if group.said.last() == Some(&said) => {}
            Some(group) => group.said.push(said),
            None => groups.push(Group { thing, said: vec![said], way }),
        }
    }
    Ok(groups)
}

fn written(letter: &Letter, told: Vec<Line>, sender: &Sender) -> Result<Written, String> {
    let (language, values) = (letter.language.parse().unwrap_or_default(), values(letter, sender));
    let says = |key: &str| say(language, key, &values).ok_or_else(|| format!("the letter's word {key} is missing"));
    let mut body = vec![Line::Text(says(greeting(&values))?), Line::Text(says("digest-what")?)];
    body.extend(told);
    if letter.values["more"] != 0 {
        body.push(Line::Text(says("digest-more")?));
    }
    let subject = one_line(&says("digest-subject")?);
    let foot = Foot { said: says("letter-foot")?, choose: Some(says(CHOOSE)?) };
    Ok(Written {
        to: letter.to.clone(),
        reply_to: None,
        thread: None,
        language,
        text: paper::text(&body, &foot, sender),
        html: paper::html(language, &subject, &body, &foot, sender),
        subject,
    })
}
