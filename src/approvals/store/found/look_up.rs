//! What many requests are about, looked up together.

use std::{collections::HashMap, sync::Arc};

use serde_json::json;

use super::Request;
use crate::{
    access::{Bearer, Everywhere},
    approvals::{grants::model::KIND, model::RunWish},
    desk::{Db, DeskError, Found, Target},
    ids::{MemberId, OrganizationId},
    people::{
        model::User,
        users::{rules::RoleOffer, store::role_offers},
    },
    time::Moment,
};

/// The runs that are still there, with what is wished.
pub(super) async fn look_up_runs(all: &mut [Request], db: &Db, organization: &OrganizationId) -> Result<(), DeskError> {
    let mut those: Vec<&mut Request> = all.iter_mut().filter(|one| one.row.on_kind == "run").collect();
    if those.is_empty() {
        return Ok(());
    }
    let ids: Vec<&String> = those.iter().map(|one| &one.row.on_id).collect();
    let text = "LET $at = $ids.map(|$id| type::record('import', [$org, $id])); SELECT VALUE record::id(id)[1] FROM $at";
    let there: Vec<String> = db.rows(text, json!({ "org": organization, "ids": ids })).await?;
    for one in &mut those {
        let wish = serde_json::from_str::<RunWish>(&one.row.wish).ok().filter(|wish| there.contains(&wish.run));
        one.on = wish.as_ref().map(|_| Found::Organization);
        one.run = wish.map(|wish| {
            let everywhere = Everywhere::of(wish.accounts.as_deref());
            (wish, everywhere)
        });
    }
    Ok(())
}

/// Notes of those that ask for a permission who asks, as they are now, and the roles that there are.
pub(super) async fn want(
    all: &mut [Request],
    (db, organization): (&Db, &OrganizationId),
    now: Moment,
) -> Result<(), DeskError> {
    let mut those: Vec<&mut Request> = all.iter_mut().filter(|one| one.row.deed == KIND).collect();
    if those.is_empty() {
        return Ok(());
    }
    let offers: Arc<[RoleOffer]> = role_offers(db, organization).await?.into();
    let mut users: Vec<User> = those.iter().map(|one| User(one.row.asker.clone())).collect();
    users.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    users.dedup();
    let found = User::find_all(&users.iter().collect::<Vec<_>>(), db, organization, now).await?;
    let askers: HashMap<MemberId, Bearer> = found
        .into_iter()
        .flatten()
        .filter_map(
            |found| if let Found::Member(bearer) = found { Some((bearer.member.clone(), bearer)) } else { None },
        )
        .collect();
    for one in &mut those {
        // Of who is not there any more nothing is left to be granted: the request is as if what it is about were gone.
        match askers.get(&one.row.asker) {
            Some(asker) => one.wanted = Some((asker.clone(), Arc::clone(&offers))),
            None => one.on = None,
        }
    }
    Ok(())
}

/// Notes of all that are about this kind what that is now.
pub(super) async fn look_up<T: Target>(
    all: &mut [Request],
    kind: &str,
    target: impl Fn(String) -> T,
    (db, organization): (&Db, &OrganizationId),
) -> Result<(), DeskError> {
    let mut those: Vec<&mut Request> = all.iter_mut().filter(|one| one.row.on_kind == kind).collect();
    let Some(now) = those.first().map(|one| one.now) else { return Ok(()) };
    // Several requests may be about one.
    let mut ids: Vec<String> = those.iter().map(|one| one.row.on_id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    let targets: Vec<T> = ids.iter().cloned().map(target).collect();
    let found = T::find_all(&targets.iter().collect::<Vec<_>>(), db, organization, now).await?;
    for one in &mut those {
        one.on = ids.binary_search(&one.row.on_id).ok().and_then(|at| found[at].clone());
    }
    Ok(())
}
