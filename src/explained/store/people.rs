//! Members by name: all users, those of the reader's accounts, whom a search finds, or who holds a role.

use crate::{
    access::{Permission, Permit, Reach},
    desk::{Desk, DeskError},
    explained::{
        model::{People, Question},
        rules::sees,
    },
    ids::OrganizationId,
    people::{
        store::{ByName, Somebody},
        terms::Search,
    },
};

/// People on a page.
const SIZE: usize = 24;
/// Read at a time.
const PART: usize = 100;
/// After so many parts a page ends where it is; *More* goes on.
const PARTS: usize = 5;

/// Whom one can ask about.
pub async fn people(desk: &Desk, _permit: &Permit<(), OrganizationId>, query: &Question) -> Result<People, DeskError> {
    let source = match Search::of(&query.q) {
        Some(search) => ByName::Found(search),
        // Something was typed, but nothing that could be in a name.
        None if !query.q.is_empty() => return Ok(People::default()),
        None => seen(desk),
    };
    let (found, next) = scan(desk, (&source, PART), (query.after.as_deref(), SIZE), |_| true).await?;
    let reader = &desk.actor.bearer.member;
    Ok(People { people: found.iter().map(|one| one.listed(reader)).collect(), next })
}

/// A page of those who are kept of the holders of these roles, whom the reader sees.
pub(super) async fn holders(
    desk: &Desk,
    roles: Vec<String>,
    (after, size): (Option<&str>, usize),
    keep: impl Fn(&Somebody) -> bool,
) -> Result<(Vec<Somebody>, Option<String>), DeskError> {
    let (source, many) = match seen(desk) {
        // Nearly all of them are shown.
        ByName::Users => (ByName::Holding(roles), size + 1),
        theirs => (theirs, PART),
    };
    scan(desk, (&source, many), (after, size), keep).await
}

/// Whether nobody is hidden from whoever reads.
pub(super) fn sees_all(desk: &Desk) -> bool {
    matches!(seen(desk), ByName::Users)
}

/// Who sees users everywhere is shown all of them; others those of their accounts.
fn seen(desk: &Desk) -> ByName {
    let mut accounts = Vec::new();
    let holdings = &desk.actor.bearer.holdings;
    for holding in holdings.iter().filter(|holding| holding.permissions.contains(Permission::ViewUsers)) {
        match &holding.reach {
            Reach::Everything => return ByName::Users,
            Reach::Assigned { accounts: more, .. } => accounts.extend(more.iter().cloned()),
        }
    }
    ByName::On(accounts)
}

async fn scan(
    desk: &Desk,
    (source, many): (&ByName, usize),
    (after, size): (Option<&str>, usize),
    keep: impl Fn(&Somebody) -> bool,
) -> Result<(Vec<Somebody>, Option<String>), DeskError> {
    let mut after = after.unwrap_or_default().to_owned();
    let mut found: Vec<Somebody> = Vec::new();
    for _ in 0..PARTS {
        let part = source.part(desk, &after, many).await?;
        found.extend(part.people.into_iter().filter(|one| keep(one) && sees(&desk.actor.bearer, &one.bearer)));
        if found.len() > size {
            found.truncate(size);
            let next = found.last().map(|one| one.name_key.clone());
            return Ok((found, next));
        }
        match part.next {
            Some(next) => after = next,
            None => return Ok((found, None)),
        }
    }
    Ok((found, Some(after)))
}
