//! Members by name: all users, those of the reader's accounts, whom a search finds, or who holds a role; a part at a time.
//!
//! Always true: whatever narrows what is read is wider than what the policy shows; the policy decides for each.

use serde::Deserialize;
use serde_json::{Value, json};

use super::rows::{Somebody, members};
use crate::{
    access::{Permission, Permit, Reach},
    desk::{Desk, DeskError, each},
    explained::{
        model::{People, Question},
        rules::sees,
    },
    ids::{AccountId, OrganizationId},
    people::terms::Search,
};

/// People on a page.
const SIZE: usize = 24;
/// Read at a time.
const BATCH: usize = 100;
/// The same of those who hold a role that allows what is asked about: nearly all of them are shown.
const HOLDERS: usize = SIZE + 1;
/// After so many batches a page ends where it is; *More* goes on.
const BATCHES: usize = 5;

/// Where members are read from, in the order of their names.
enum Source {
    Users,
    /// Who has anything on one of these accounts.
    On(Vec<AccountId>),
    Found(Search),
    /// Who holds one of these roles.
    Holding(Vec<String>),
}

#[derive(Deserialize)]
struct Key {
    name_key: String,
    member: String,
}

/// Whom one can ask about.
pub async fn people(desk: &Desk, _permit: &Permit<(), OrganizationId>, query: &Question) -> Result<People, DeskError> {
    let source = match Search::of(&query.q) {
        Some(search) => Source::Found(search),
        // Something was typed, but nothing that could be in a name.
        None if !query.q.is_empty() => return Ok(People::default()),
        None => Source::of(desk),
    };
    let (found, next) = scan(desk, &source, query.after.as_deref(), |_| true).await?;
    let reader = &desk.actor.bearer.member;
    Ok(People { people: found.iter().map(|one| one.listed(reader)).collect(), next })
}

/// A page of those who are kept of the holders of these roles, whom the reader sees.
pub(super) async fn holders(
    desk: &Desk,
    roles: Vec<String>,
    after: Option<&str>,
    keep: impl Fn(&Somebody) -> bool,
) -> Result<(Vec<Somebody>, Option<String>), DeskError> {
    let source = match Source::of(desk) {
        Source::Users => Source::Holding(roles),
        theirs => theirs,
    };
    scan(desk, &source, after, keep).await
}

impl Source {
    /// Who sees users everywhere is shown all of them; others those of their accounts.
    fn of(desk: &Desk) -> Self {
        let mut accounts = Vec::new();
        let holdings = &desk.actor.bearer.holdings;
        for holding in holdings.iter().filter(|holding| holding.permissions.contains(Permission::ViewUsers)) {
            match &holding.reach {
                Reach::Everything => return Self::Users,
                Reach::Assigned { accounts: more, .. } => accounts.extend(more.iter().cloned()),
            }
        }
        Self::On(accounts)
    }

    const fn batch(&self) -> usize {
        if matches!(self, Self::Holding(_)) { HOLDERS } else { BATCH }
    }

    async fn keys(&self, desk: &Desk, after: &str) -> Result<Vec<Key>, DeskError> {
        let (text, mut values) = match self {
            Self::Users => (
                format!(
                    "SELECT name_key, record::id(id)[1] AS member FROM member WITH INDEX member_user_name
                        WHERE org = $org AND user = true AND name_key > $after ORDER BY name_key LIMIT {BATCH}"
                ),
                json!({}),
            ),
            Self::Found(search) => (
                format!(
                    "SELECT name_key, member FROM member_words WITH INDEX member_words_gram
                        WHERE org = $org AND grams CONTAINS $gram AND name_key > $after ORDER BY name_key LIMIT {BATCH}"
                ),
                json!({ "gram": search.gram }),
            ),
            Self::On(accounts) => {
                let mut values = json!({});
                let keys = each(&mut values, "account", accounts, |account| {
                    format!(
                        "SELECT name_key, member FROM user_at WITH INDEX user_at_name
                            WHERE org = $org AND account = {account} AND name_key > $after ORDER BY name_key LIMIT {BATCH}"
                    )
                });
                (format!("RETURN {keys}"), values)
            }
            Self::Holding(roles) => {
                let mut values = json!({});
                let keys = each(&mut values, "role", roles, |role| {
                    format!(
                        "SELECT name_key, record::id(in)[1] AS member FROM holds WITH INDEX holds_role
                            WHERE org = $org AND role = {role} AND name_key > $after ORDER BY name_key LIMIT {HOLDERS}"
                    )
                });
                (format!("RETURN {keys}"), values)
            }
        };
        values["org"] = json!(desk.organization);
        values["after"] = Value::String(after.to_owned());
        let mut keys: Vec<Key> = desk.db().rows(&text, values).await?;
        keys.sort_by(|one, other| one.name_key.cmp(&other.name_key));
        keys.dedup_by(|one, other| one.member == other.member);
        keys.truncate(self.batch());
        Ok(keys)
    }

    fn finds(&self, one: &Somebody) -> bool {
        match self {
            Self::Found(search) => search.finds(&one.details),
            Self::Users | Self::On(_) | Self::Holding(_) => true,
        }
    }
}

async fn scan(
    desk: &Desk,
    source: &Source,
    after: Option<&str>,
    keep: impl Fn(&Somebody) -> bool,
) -> Result<(Vec<Somebody>, Option<String>), DeskError> {
    let mut after = after.unwrap_or_default().to_owned();
    let mut found: Vec<Somebody> = Vec::new();
    for _ in 0..BATCHES {
        let keys = source.keys(desk, &after).await?;
        let Some(last) = keys.last() else { return Ok((found, None)) };
        after.clone_from(&last.name_key);
        let is_end = keys.len() < source.batch();
        let ids: Vec<String> = keys.into_iter().map(|key| key.member).collect();
        let rows = members(desk.db(), &desk.organization, &ids, desk.now()).await?;
        let shown =
            |one: &Somebody| one.is_there() && source.finds(one) && keep(one) && sees(&desk.actor.bearer, &one.bearer);
        found.extend(rows.into_iter().filter(shown));
        if found.len() > SIZE {
            found.truncate(SIZE);
            let next = found.last().map(|one| one.name_key.clone());
            return Ok((found, next));
        }
        if is_end {
            return Ok((found, None));
        }
    }
    Ok((found, Some(after)))
}
