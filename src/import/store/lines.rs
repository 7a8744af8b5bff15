//! Lines.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Draft,
    moving::{Change, Changes},
    named,
    there::{self, Identifiers, Key},
};
use crate::{
    desk::{Db, DeskError, House, ulid},
    ids::{LineId, OrganizationId},
    import::{
        model::{Account, Bad, Record, Taken},
        rules::{Around, Decided, Line, Wanted, clashes, line},
    },
};

pub(super) async fn draft(house: &House, records: &[Record]) -> Result<Draft, DeskError> {
    let db = house.db();
    let there = there::lines(db, records).await?;
    let around = around(house, records).await?;
    let mut taken = Taken::default();
    let mut decided = Vec::with_capacity(records.len());
    for record in records {
        let org = &record.organization;
        let is = there.is.get(&(org.clone(), record.key.clone()));
        let id = named(&record.key);
        // Of a line whose number was changed the id is that of the number before.
        let id = if there.taken.contains(&(org.clone(), id.clone())) { ulid(house.now()) } else { id };
        match line(record, is.map(|kept| &kept.is), &around[org], LineId::new(id)) {
            Err(bad) => taken.refused.push((record.line, bad)),
            Ok(Decided::Unchanged) => taken.unchanged += 1,
            Ok(becomes) => decided.push((record, becomes, is.map_or(0, |kept| kept.revision))),
        }
    }
    let mut clashes = clashing(db, &decided, &around).await?;
    let mut changes = Changes::new(house.now());
    for (nth, (record, becomes, revision)) in decided.into_iter().enumerate() {
        if let Some(bad) = clashes.remove(&nth) {
            taken.refused.push((record.line, bad));
            continue;
        }
        match becomes {
            Decided::Unchanged => taken.unchanged += 1,
            Decided::Added(after) => {
                taken.added += 1;
                changes.add(&record.organization, after);
            }
            Decided::Changed { before, after } => {
                taken.changed += 1;
                changes.change(Change { organization: record.organization.clone(), before, after, revision });
            }
        }
    }
    if changes.is_empty() {
        return Ok(Draft { taken, script: None });
    }
    let centres = changes.centres();
    let known = if centres.is_empty() { BTreeSet::new() } else { there::centres(db, &centres).await? };
    let names = there::names(db, &changes.accounts()).await?;
    Ok(Draft { taken, script: Some(changes.write(&names, centres.difference(&known))) })
}

/// Those that would give a line what another has, by their place.
async fn clashing(
    db: &Db,
    decided: &[(&Record, Decided<Line>, i64)],
    around: &BTreeMap<OrganizationId, Around>,
) -> Result<BTreeMap<usize, Bad>, DeskError> {
    let wanted: Vec<Wanted<'_>> = decided
        .iter()
        .filter_map(|(record, becomes, _)| {
            Wanted::of(&record.organization, becomes, &around[&record.organization].unique)
        })
        .collect();
    let new: BTreeSet<&str> = wanted.iter().flat_map(|one| &one.new).map(|(_, mark)| mark.as_str()).collect();
    let holders = there::holders(db, &new).await?;
    Ok(clashes(&wanted, &holders))
}

/// What the records stand on, by organization.
async fn around(house: &House, records: &[Record]) -> Result<BTreeMap<OrganizationId, Around>, DeskError> {
    let db = house.db();
    let organizations: BTreeSet<&OrganizationId> = records.iter().map(|record| &record.organization).collect();
    let account = |record: &Record| {
        let number = record.set.get("account")?.as_str()?;
        Some((record.organization.clone(), number.to_owned()))
    };
    let numbers: BTreeSet<Key> = records.iter().filter_map(account).collect();
    let (plans, mut accounts) = (there::plans(db).await?, there::accounts(db, &numbers).await?);
    let mut identifiers = there::identifiers(db, &organizations).await?;
    let mut all = BTreeMap::new();
    for org in organizations {
        let Identifiers { keys: identifiers, unique, primary } = identifiers.remove(org).unwrap_or_default();
        let (accounts, plans) = (BTreeMap::new(), plans.clone());
        all.insert(org.clone(), Around { accounts, plans, identifiers, unique, primary });
    }
    while let Some(((org, number), kept)) = accounts.pop_first() {
        let account: Account = kept.is;
        if let Some(around) = all.get_mut(&org) {
            around.accounts.insert(number, account);
        }
    }
    Ok(all)
}
