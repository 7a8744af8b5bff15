//! Cost centres through the desk: who may change by whom a line is reached.

use serde_json::json;

use super::desk::{cobalt, id};
use crate::{
    access::{Permission, Place, Role},
    accounts::{
        maintenance::{
            model::{Action, EditIdentifiers},
            rules::{IdentifiersChanged, Refusal},
            store::{form, notable},
        },
        tests::{give, write},
    },
    desk::{Script, fixture::Somebody},
    fault::Outcome,
};

/// Maya looks after the fleet, where she may assign lines; a role on a cost centre gives more than she has.
#[tokio::test(flavor = "multi_thread")]
async fn a_cost_centre_is_changed_by_who_could_assign_the_line_to_everybody_on_it() {
    let (test, olivia, maya, elena) = cobalt().await;
    let mut script = Script::new();
    for nth in 0..130 {
        let code = format!("{nth:04}");
        script.add(
            "CREATE cost_centre:[$_.org, $_.code] SET org = $_.org",
            json!({ "org": test.organization, "code": code }),
        );
    }
    script.add(
        "CREATE role:[$_.org, 'deleter'] SET portal = 'account_hub', org = $_.org, kind = 'end_user', state = 'active',
            name = { en: 'Deleter', es: '' }, permissions = ['view_accounts', 'delete_users'], created = 0",
        json!({ "org": test.organization }),
    );
    script.add(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'deleter'], org: $_.org,
            in: member:[$_.org, $_.member], out: role:[$_.org, 'deleter'] }",
        json!({ "org": test.organization, "member": elena.member }),
    );
    script.touch_access(&test.organization);
    write(&test, script).await;
    let centre = |code: &str| Place::CostCentre(code.to_owned());
    give(&test, &elena.member, Role::EndUser.key(), &centre("0001"), None, None).await;
    give(&test, &elena.member, "deleter", &centre("0002"), None, None).await;
    let edit = async |who: &Somebody, code: &str| {
        let wish = EditIdentifiers { line: id(), values: Vec::new(), cost_centre: Some(code.to_owned()) };
        test.desk(who).await.carry_out_or_ask::<IdentifiersChanged>(&wish, None).await
    };
    let beyond = Refusal::CentreReaches { permission: Permission::DeleteUsers };
    assert_eq!(edit(&maya, "0002").await, Ok(Outcome::Refused(beyond)));
    assert_eq!(edit(&maya, "0001").await, Ok(Outcome::Done(())));
    assert_eq!(edit(&maya, "0129").await, Ok(Outcome::Done(())), "every one that there is");
    assert_eq!(edit(&olivia, "0002").await, Ok(Outcome::Done(())));
    let desk = test.desk(&maya).await;
    let permit = desk.may_look(Permission::ViewAccounts, &id()).await.expect("no fault").expect("allowed");
    let page = form(&desk, &permit, Action::Identifiers).await.expect("a page");
    assert!(page.centre_off.is_none() && page.centres.iter().any(|one| one.0 == "0002"), "{:?}", page.centres);
    let all: Vec<(&str, &str)> = Vec::new();
    let noted = notable(desk.db(), &test.organization, &all, &["0129", "none"], desk.now()).await;
    let mut known: Vec<String> = noted.expect("notable").centres.into_keys().collect();
    known.sort();
    assert_eq!(known, ["0129"]);
}
