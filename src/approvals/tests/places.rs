//! What a list reads: only where its reader can answer, and none that they can answer is left out.

use serde_json::json;

use super::Case;
use crate::{
    access::Role,
    accounts::maintenance::{model::Suspend, rules::WorkAsked, store::Written},
    approvals::{
        model::{Answer, Tab},
        store,
    },
    care::model::Suspension,
    desk::fixture::Somebody,
    fault::Outcome,
    ids::{ApprovalId, LineId},
};

impl Case {
    /// Leo may suspend lines and change plans on the accounts `a` and `b` with a yes; each has a line.
    async fn with_lines() -> (Self, Somebody) {
        let case = Self::new().await;
        let maya = case.test.member("Maya", &[Role::MaintenanceManager]).await;
        let values = json!({
            "org": case.test.organization, "leo": case.leo.member, "maya": maya.member,
            "asking": ["block_users", "suspend_lines", "change_plans"],
        });
        case.run(
            "UPDATE role:[$_.org, 'lead'] SET asking = $_.asking, permissions = array::union(permissions, $_.asking);
             CREATE account:[$_.org, 'b'] SET org = $_.org, name = 'B', number = '2', name_key = 'b', lines = 1, created = 0, revision = 1;
             FOR $on IN ['a', 'b'] {
                CREATE line:[$_.org, $on] SET org = $_.org, account = $on, number = '+1512555010' + $on, plan = 'unlimited',
                    sim = 'sim', features = [], state = 'active', identifiers = [], created = 0, revision = 1;
             };
             INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.leo, 'lead', 'b'], org: $_.org, member: $_.leo, role: 'lead',
                kind: 'account', place: 'b', account: 'b', wide: true, since: 0, in: holds:[$_.org, $_.leo, 'lead'], out: account:[$_.org, 'b'] };
             INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.maya, 'maintenance_manager', 'b'], org: $_.org, member: $_.maya,
                role: 'maintenance_manager', kind: 'account', place: 'b', account: 'b', wide: true, since: 0,
                in: holds:[$_.org, $_.maya, 'maintenance_manager'], out: account:[$_.org, 'b'] }",
            values,
        )
        .await;
        (case, maya)
    }

    async fn wished<W: Written>(&self, who: &Somebody, wish: W) -> ApprovalId {
        let outcome = self.test.desk(who).await.carry_out_or_ask::<WorkAsked<W>>(&wish, None).await;
        let Ok(Outcome::Asks(_, id)) = outcome else { panic!("it does not ask") };
        assert_eq!(self.send(who, &id).await, Outcome::Done(()));
        id
    }

    async fn suspend(&self, line: &str) -> ApprovalId {
        let wish = Suspend { line: LineId::new(line), reason: Suspension::Temporary, from: None, until: None };
        self.wished(&self.leo, wish).await
    }

    async fn count(&self, who: &Somebody) -> usize {
        let desk = self.test.desk(who).await;
        let away = store::away(&desk).await.expect("away");
        store::waiting(&desk, &away, 50).await.expect("a count")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_finds_what_is_on_their_accounts_and_an_owner_all() {
    let (case, maya) = Case::with_lines().await;
    let (here, there) = (case.suspend("b").await, case.suspend("a").await);
    let about = case.asked(&case.leo).await;
    assert_eq!(case.waiting(&maya, Tab::Waiting).await, std::slice::from_ref(&here));
    assert_eq!(case.waiting(&case.olivia, Tab::Waiting).await, [about, there.clone(), here.clone()]);
    assert_eq!((case.count(&maya).await, case.count(&case.olivia).await, case.count(&case.leo).await), (1, 3, 0));
    // Elena, whom the third is about, comes to an account of hers.
    let values = json!({ "org": case.test.organization, "elena": case.elena.member });
    case.run(
        "INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.elena, 'end_user', 'b'], org: $_.org, member: $_.elena,
            role: 'end_user', kind: 'line', place: 'b', account: 'b', wide: false, since: 0,
            in: holds:[$_.org, $_.elena, 'end_user'], out: line:[$_.org, 'b'] };
         CREATE user_at:[$_.org, 'b', $_.elena] SET org = $_.org, account = 'b', member = $_.elena, name_key = 'elena'",
        values,
    )
    .await;
    assert_eq!(case.count(&maya).await, 2);
    // A line that moves takes what is asked about it along.
    let mut script = crate::desk::Script::new();
    script.move_requests(&case.test.organization, &LineId::new("a"), &crate::ids::AccountId::new("b"));
    script.add("UPDATE line:[$_.org, 'a'] SET account = 'b'", json!({ "org": case.test.organization }));
    case.test.house.commit(crate::desk::HouseDeed::Seeded, script).await.expect("moved");
    assert!(case.waiting(&maya, Tab::Waiting).await.contains(&there));
    assert_eq!(case.count(&maya).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_is_found_by_who_could_have_and_by_who_asked() {
    let (case, maya) = Case::with_lines().await;
    let (here, there) = (case.suspend("b").await, case.suspend("a").await);
    for id in [&here, &there] {
        assert!(matches!(case.answer(&case.olivia, id, Answer::Reject).await, Outcome::Done(_)));
    }
    assert_eq!(case.waiting(&maya, Tab::Over).await, std::slice::from_ref(&here));
    assert_eq!(case.waiting(&case.leo, Tab::Over).await, [there.clone(), here.clone()]);
    assert_eq!(case.waiting(&case.olivia, Tab::Over).await, [there, here]);
    assert!(case.waiting(&case.elena, Tab::Over).await.is_empty());
}
