//! Accounts.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Draft, named, there};
use crate::{
    access::Permission,
    desk::{DeskError, Event, House, Script, Topic},
    ids::AccountId,
    import::{
        model::{Account, Record, Taken},
        rules::{Decided, account},
    },
    people::terms::fold,
};

pub(super) async fn draft(house: &House, records: &[Record]) -> Result<Draft, DeskError> {
    let keys = records.iter().map(|record| (record.organization.clone(), record.key.clone())).collect();
    let there = there::accounts(house.db(), &keys).await?;
    let (mut taken, mut script, now) = (Taken::default(), Script::new(), house.now());
    let (mut added, mut changed): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    for record in records {
        let org = &record.organization;
        let is = there.get(&(org.clone(), record.key.clone()));
        let decided = account(record, is.map(|kept| &kept.is), AccountId::new(named(&record.key)));
        let (kind, after, changes) = match decided {
            Err(bad) => {
                taken.refused.push((record.line, bad));
                continue;
            }
            Ok(Decided::Unchanged) => {
                taken.unchanged += 1;
                continue;
            }
            Ok(Decided::Added(after)) => {
                taken.added += 1;
                added.push(row(record, &after, json!({ "lines": 0, "created": now, "revision": 1 })));
                ("account_imported", after, Vec::new())
            }
            Ok(Decided::Changed { before, after }) => {
                taken.changed += 1;
                changed.push(row(record, &after, json!({ "seen": is.map(|kept| kept.revision) })));
                let changes = before.changes(&after);
                ("account_edited", after, changes)
            }
        };
        let Account { id, name, .. } = after;
        script.record(now, org, None, Event { kind, about: id.to_string(), about_name: name, changes });
    }
    if added.is_empty() && changed.is_empty() {
        return Ok(Draft { taken, script: None });
    }
    if !added.is_empty() {
        script.add("INSERT INTO account $_.rows RETURN NONE", json!({ "rows": added }));
    }
    if !changed.is_empty() {
        script.add(
            "FOR $row IN $_.rows {
                IF (SELECT VALUE revision FROM ONLY type::record('account', $row.id)) != $row.seen { THROW 'enlace:moved' };
                UPDATE type::record('account', $row.id) SET name = $row.name, name_key = $row.name_key, email = $row.email,
                    revision += 1 RETURN NONE
            }",
            json!({ "rows": changed }),
        );
    }
    let organizations: BTreeSet<_> = records.iter().map(|record| &record.organization).collect();
    for organization in organizations {
        script.tell(now, organization, Topic::Seen(Permission::ViewAccounts));
    }
    Ok(Draft { taken, script: Some(script) })
}

fn row(record: &Record, account: &Account, beside: Value) -> Value {
    let mut row = beside;
    row["id"] = json!([record.organization, account.id]);
    row["org"] = json!(record.organization);
    row["number"] = json!(account.number);
    row["name"] = json!(account.name);
    row["name_key"] = json!(format!("{} {}", fold(&account.name), account.id));
    row["email"] = json!(account.email);
    row
}
