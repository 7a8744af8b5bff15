//! Which requests somebody could answer at all, as far as an index can tell.
//!
//! Always true: it leaves out none that the rules let them answer; the rules are asked of each that it finds. An index is
//! asked for nothing but what stands in it: with anything else the engine reads it by the thousand. The rest is said of
//! what it finds (`narrowed`).

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::list::Hit;
use crate::{
    access::{Bearer, Permission, Rank, Reach as Held},
    approvals::grants::model::{GRANTING, KIND},
    desk::{Desk, DeskError, NO_ACCOUNT, SOMEBODY},
};

/// On so many accounts somebody is looked for; on more the rules alone are asked.
const FEW: usize = 16;

pub(super) struct Reach {
    /// Where; none: anywhere.
    places: Option<BTreeSet<String>>,
    /// What they can do by themselves.
    permissions: BTreeSet<&'static str>,
    /// Whether they give roles or assign to them, and so could grant a permission.
    grants: bool,
}

/// The index, and what is looked for in it.
pub(super) type Part = (&'static str, String);

impl Reach {
    /// Of this reader, and of those in whose place they answer.
    pub fn of(by: &Bearer, away: &[Bearer]) -> Self {
        let all = std::iter::once(by).chain(away).flat_map(|one| &one.holdings);
        let (mut permissions, mut places, mut anywhere) = (BTreeSet::new(), BTreeSet::new(), false);
        let grants = by.holdings.iter().any(|holding| GRANTING.iter().any(|one| holding.permissions.contains(*one)));
        for holding in all.filter(|holding| holding.role.rank() >= Rank::Manager) {
            let own = |one: &Permission| one.may_ask() && !holding.permissions.asks(*one);
            let own: Vec<&str> = holding.permissions.iter().filter(own).map(Permission::key).collect();
            match &holding.reach {
                Held::Everything => anywhere |= !own.is_empty(),
                Held::Assigned { accounts, .. } => places.extend(accounts.iter().map(ToString::to_string)),
            }
            permissions.extend(own);
        }
        // Somebody may be on several accounts, and comes and goes: requests about them are read by all.
        places.extend([NO_ACCOUNT.to_owned(), SOMEBODY.to_owned()]);
        Self { places: (!anywhere).then_some(places), permissions, grants }
    }

    /// Where to look; nowhere, when they can answer nothing.
    pub fn of_stage(&self, stage: &str) -> Vec<Part> {
        let what = format!("stage = '{stage}'");
        let mut parts = match &self.places {
            _ if self.permissions.is_empty() => Vec::new(),
            None => vec![("approval WITH INDEX approval_stage", what)],
            Some(places) => (0..places.len())
                .map(|nth| ("approval WITH INDEX approval_place", format!("account = $place_{nth} AND {what}")))
                .collect(),
        };
        if self.grants {
            parts.push(("approval WITH INDEX approval_deed", format!("stage = '{stage}' AND deed = '{KIND}'")));
        }
        parts
    }

    /// The values of what is looked for.
    pub fn values(&self) -> Map<String, Value> {
        let places = self.places.iter().flatten().enumerate();
        places.map(|(nth, place)| (format!("place_{nth}"), json!(place))).collect()
    }

    /// Those that they have asked for themselves, can grant, or could answer: by the permission, and where it is about
    /// somebody, by whether that one has anything where they reach.
    pub async fn narrowed(&self, desk: &Desk, mut found: Vec<Hit>) -> Result<Vec<Hit>, DeskError> {
        let me = &desk.actor.bearer.member;
        let known = |one: &Hit| one.asker == *me || self.grants && one.deed == KIND;
        found.retain(|one| known(one) || self.permissions.contains(one.permission.as_str()));
        let Some(places) = &self.places else { return Ok(found) };
        let doubtful = |one: &Hit| one.on_kind == "member" && !known(one);
        let somebody: BTreeSet<&str> = found.iter().filter(|one| doubtful(one)).map(|one| one.on_id.as_str()).collect();
        let accounts: Vec<&String> =
            places.iter().filter(|at| ![NO_ACCOUNT, SOMEBODY].contains(&at.as_str())).collect();
        if somebody.is_empty() || accounts.len() > FEW {
            return Ok(found);
        }
        let keys: Vec<Value> = somebody.iter().flat_map(|id| accounts.iter().map(move |at| json!([at, id]))).collect();
        let text = "SELECT VALUE member FROM $keys.map(|$key| type::record('user_at', [$org, $key[0], $key[1]]))
            WHERE id != NONE";
        let values = json!({ "org": desk.organization, "keys": keys });
        let theirs: BTreeSet<String> = desk.db().rows(text, values).await?.into_iter().collect();
        found.retain(|one| !doubtful(one) || theirs.contains(&one.on_id));
        Ok(found)
    }
}
