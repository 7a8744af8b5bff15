//! Lines.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Draft,
    moving::{Change, Changes},
    named,
    there::{self, Identifiers, Key},
};
use crate::{
    desk::{DeskError, House, ulid},
    ids::{LineId, OrganizationId},
    import::{
        model::{Account, Record, Taken},
        rules::{Around, Decided, line},
    },
};

pub(super) async fn draft(house: &House, records: &[Record]) -> Result<Draft, DeskError> {
    let db = house.db();
    let there = there::lines(db, records).await?;
    let around = around(house, records).await?;
    let (mut taken, mut changes) = (Taken::default(), Changes::new(house.now()));
    for record in records {
        let org = &record.organization;
        let is = there.is.get(&(org.clone(), record.key.clone()));
        let id = named(&record.key);
        // Of a line whose number was changed the id is that of the number before.
        let id = if there.taken.contains(&(org.clone(), id.clone())) { ulid(house.now()) } else { id };
        match line(record, is.map(|kept| &kept.is), &around[org], LineId::new(id)) {
            Err(bad) => taken.refused.push((record.line, bad)),
            Ok(Decided::Unchanged) => taken.unchanged += 1,
            Ok(Decided::Added(after)) => {
                taken.added += 1;
                changes.add(org, after);
            }
            Ok(Decided::Changed { before, after }) => {
                taken.changed += 1;
                let revision = is.map_or(0, |kept| kept.revision);
                changes.change(Change { organization: org.clone(), before, after, revision });
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
    let mut identifiers: Identifiers = there::identifiers(db, &organizations).await?;
    let mut all = BTreeMap::new();
    for org in organizations {
        let (identifiers, primary) = identifiers.remove(org).unwrap_or_default();
        all.insert(org.clone(), Around { accounts: BTreeMap::new(), plans: plans.clone(), identifiers, primary });
    }
    while let Some(((org, number), kept)) = accounts.pop_first() {
        let account: Account = kept.is;
        if let Some(around) = all.get_mut(&org) {
            around.accounts.insert(number, account);
        }
    }
    Ok(all)
}
