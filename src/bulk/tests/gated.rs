//! A run that somebody may do only with a second person's yes.

use serde_json::json;

use super::{
    lines::{all, fleet, said, states, suspend},
    seen,
};
use crate::{
    access::{Kind, Permission, Permissions, Place, Role, Why},
    accounts::tests::give,
    approvals::{
        model::{Answer, Answered},
        store as approvals,
        tests::answered,
    },
    bulk::{
        model::{Import, LineAction, Problem, Stage},
        store::{Key, ask, runs},
    },
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    ids::{AccountId, ApprovalId, RoleId},
    roles::store::{NewRole, put_role},
    words::Bilingual,
};

/// Gil sees all lines of the fleet and suspends them with approval.
async fn lead(test: &Fixture) -> Somebody {
    let gil = test.member("Gil", &[]).await;
    let id = RoleId::new("lead");
    let (name, text) = (Bilingual { en: "Lead".to_owned(), es: String::new() }, Bilingual::default());
    let permissions =
        [Permission::ViewAccounts].into_iter().collect::<Permissions>().asking(&[Permission::SuspendLines]);
    let mut script = Script::new();
    let (organization, kind, created) = (&test.organization, Kind::Administrative, test.house.now());
    put_role(&mut script, &NewRole { organization, id: &id, kind, name: &name, text: &text, permissions, created });
    script.add(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'lead'], org: $_.org, in: member:[$_.org, $_.member],
            out: role:[$_.org, 'lead'] }",
        json!({ "org": test.organization, "member": gil.member }),
    );
    script.touch_access(&test.organization);
    test.house.commit(HouseDeed::Seeded, script).await.expect("a lead");
    let fleet = Place::Account(AccountId::new("fleet"));
    give(test, &gil.member, "lead", &fleet, Some("fleet"), None).await;
    gil
}

/// Gil's run as a request that was sent.
async fn requested(test: &Fixture, gil: &Somebody) -> (Key, ApprovalId) {
    let key = all(test, gil, &suspend()).await;
    let desk = test.desk(gil).await;
    let id = match ask(&desk, &key).await.expect("no fault") {
        Some(Outcome::Asks(_, id)) => id,
        other => panic!("it does not ask: {other:?}"),
    };
    assert_eq!(approvals::send(&desk, &id, None).await.expect("no fault"), Outcome::Done(()));
    (key, id)
}

/// Waits for a run that goes on by itself.
async fn over(desk: &Desk, key: &Key) -> Import {
    for _ in 0..400 {
        let run = seen(desk, key).await;
        if !run.stage.is_moving() && run.stage != Stage::Preview {
            return run;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("it does not end")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_needs_a_yes_is_one_request_and_done_by_one_answer() {
    let test = Fixture::on_disk().await;
    fleet(&test, 12).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let (maya, bruno) =
        (test.member("Maya", &[Role::MaintenanceManager]).await, test.member("Bruno", &[Role::BillingManager]).await);
    let fleet = Place::Account(AccountId::new("fleet"));
    give(&test, &maya.member, Role::MaintenanceManager.key(), &fleet, Some("fleet"), None).await;
    let gil = lead(&test).await;
    let (key, id) = requested(&test, &gil).await;
    let plan = seen(&test.desk(&gil).await, &key).await;
    let asks = plan.asks.expect("it waits");
    let names: Vec<&str> = asks.approvers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((asks.rows, asks.needed, names.contains(&"Olivia Test") && names.contains(&"Maya Test")), (9, 1, true));
    assert_eq!(states(&test, "suspended").await, 1, "nothing is done before");
    assert_eq!(
        seen(&test.desk(&olivia).await, &key).await.whose.as_deref(),
        Some("Gil Test"),
        "who answers sees it all"
    );
    assert!(approvals::find(&test.desk(&bruno).await, &id, &[]).await.is_err(), "who could not do it finds nothing");
    let own = answered(&test.desk(&gil).await, &id, Answer::Approve).await.expect("no fault");
    assert!(matches!(own, Outcome::Refused(_)), "{own:?}");

    // Of one line somebody changes something meanwhile.
    let mut script = Script::new();
    script.add("UPDATE line:[$_.org, 'f0002'] SET revision += 1", json!({ "org": test.organization }));
    test.house.commit(HouseDeed::Seeded, script).await.expect("a change");
    let done = answered(&test.desk(&maya).await, &id, Answer::Approve).await.expect("no fault");
    assert_eq!(done, Outcome::Done(Answered::Done));
    let run = over(&test.desk(&gil).await, &key).await;
    assert_eq!((run.stage, run.counts.done, run.counts.failed), (Stage::Done, 8, 1), "{:?}", said(&run));
    assert_eq!(run.rows.rows[2].problem, Some(Problem::ChangedMeanwhile));
    let text = "SELECT VALUE [actor_name, array::first(changes[WHERE field = 'approved_by'].after)] FROM event
        WHERE org = $org AND kind = 'suspension_asked'";
    let history: Vec<(String, String)> =
        test.house.db().rows(text, json!({ "org": test.organization })).await.expect("events");
    assert_eq!(history, vec![("Gil Test".to_owned(), "Maya Test".to_owned()); 8]);
    let again = answered(&test.desk(&olivia).await, &id, Answer::Approve).await.expect("no fault");
    assert!(matches!(again, Outcome::Refused(_)), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_press_leads_to_the_request_that_there_is() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    test.member("Olivia", &[Role::BusinessOwner]).await;
    let gil = lead(&test).await;
    let key = all(&test, &gil, &suspend()).await;
    let begun = runs(&test.desk(&gil).await).await.expect("no fault")[0].at;
    let press = async || match ask(&test.desk(&gil).await, &key).await.expect("no fault") {
        Some(Outcome::Asks(_, id)) => id,
        other => panic!("it does not ask: {other:?}"),
    };
    let both = futures::future::join_all([press(), press()]).await;
    let id = press().await;
    assert_eq!(both, [id.clone(), id.clone()], "a draft");
    let desk = test.desk(&gil).await;
    assert_eq!(approvals::send(&desk, &id, None).await.expect("no fault"), Outcome::Done(()));
    assert_eq!(press().await, id, "one that was sent");
    assert_eq!(runs(&desk).await.expect("no fault")[0].at, begun, "however long it is kept");
    assert_eq!(seen(&desk, &key).await.asks.and_then(|asks| asks.request), Some(id.clone()));
    assert_eq!(approvals::withdraw(&desk, &id).await.expect("no fault"), Outcome::Done(()));
    assert_eq!(seen(&desk, &key).await.asks.and_then(|asks| asks.request), None, "it is over");
    assert_ne!(press().await, id, "asked anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_waits_from_the_amount_on_that_is_wanted() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let gil = lead(&test).await;
    let action = LineAction::Plan {
        plan: Some("unlimited_plus".to_owned()),
        add: Vec::new(),
        remove: Vec::new(),
        names: Vec::new(),
    };
    for (from, waits) in [(1_000_000, false), (1, true)] {
        let mut script = Script::new();
        script.add(
            "UPDATE role:[$_.org, 'lead'] SET permissions = ['view_accounts', 'change_plans'], asking = ['change_plans'],
                conditions = { change_plans: { from: $_.from, approvers: [], needed: 1 } }",
            json!({ "org": test.organization, "from": from }),
        );
        script.touch_access(&test.organization);
        test.house.commit(HouseDeed::Seeded, script).await.expect("a role");
        let key = all(&test, &gil, &action).await;
        let plan = seen(&test.desk(&gil).await, &key).await;
        assert_eq!((plan.rows.rows[0].waits, plan.asks.is_some()), (waits, waits), "{:?}", plan.rows.rows);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_asker_lost_the_role_or_whose_rows_were_altered_does_nothing() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let gil = lead(&test).await;
    let (key, id) = requested(&test, &gil).await;
    let mut script = Script::new();
    let values = json!({ "org": test.organization, "id": key.id });
    script.add("UPDATE import_row:[$_.org, $_.id, 1] SET work = string::replace(work, 'f0001', 'f0002')", values);
    test.house.commit(HouseDeed::Seeded, script).await.expect("altered");
    let answer = answered(&test.desk(&olivia).await, &id, Answer::Approve).await.expect("no fault");
    assert_eq!(answer, Outcome::Done(Answered::Stopped));
    assert_eq!(seen(&test.desk(&gil).await, &key).await.stage, Stage::Preview);

    let (key, id) = requested(&test, &gil).await;
    let mut script = Script::new();
    script.add(
        "UPDATE role:[$_.org, 'lead'] SET permissions = ['view_accounts'], asking = []",
        json!({ "org": test.organization }),
    );
    script.touch_access(&test.organization);
    test.house.commit(HouseDeed::Seeded, script).await.expect("a role");
    answered(&test.desk(&olivia).await, &id, Answer::Approve).await.expect("no fault").map(drop);
    let run = over(&test.desk(&gil).await, &key).await;
    assert_eq!((run.counts.done, run.counts.failed), (0, 3), "{:?}", said(&run));
    let denied = run.rows.rows[0].problem.clone();
    assert!(matches!(denied, Some(Problem::Denied(denial)) if denial.why == Why::NoRole));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_yes_that_stopped_counting_a_run_waits_for_another() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let mut owners = Vec::new();
    for name in ["Olivia", "Marcos", "Rosa"] {
        owners.push(test.member(name, &[Role::BusinessOwner]).await);
    }
    let gil = lead(&test).await;
    let change = |text: &'static str, member| {
        let mut script = Script::new();
        script.add(text, json!({ "org": test.organization, "member": member }));
        script.touch_access(&test.organization);
        async { test.house.commit(HouseDeed::Seeded, script).await.expect("a change") }
    };
    change(
        "UPDATE role:[$_.org, 'lead'] SET conditions = { suspend_lines: { needed: 2, approvers: [] } }",
        &gil.member,
    )
    .await;
    let (key, id) = requested(&test, &gil).await;
    let yes = async |who: &Somebody| answered(&test.desk(who).await, &id, Answer::Approve).await.expect("no fault");
    assert_eq!(yes(&owners[0]).await, Outcome::Done(Answered::Counted));
    change("DELETE holds:[$_.org, $_.member, 'business_owner']", &owners[0].member).await;
    assert_eq!(yes(&owners[1]).await, Outcome::Done(Answered::Counted));
    assert_eq!(yes(&owners[2]).await, Outcome::Done(Answered::Done));
    let run = over(&test.desk(&gil).await, &key).await;
    assert_eq!((run.counts.done, run.counts.failed), (3, 0), "{:?}", said(&run));
}
