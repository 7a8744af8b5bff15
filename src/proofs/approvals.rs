//! One request, many who end it at once: approvers, whoever says no, and whoever asked and takes it back. One of them does.

use serde_json::json;

use super::{
    figure,
    races::{WRITERS, at_once, houses},
    rounds,
};
use crate::{
    access::{Permission, Role},
    accounts::maintenance::{model::EditAccount, rules::AccountEdited},
    approvals::{
        model::{Answer, Answered},
        rules::Refusal,
        store,
        tests::Case,
    },
    desk::{Desk, fixture::Fixture},
    fault::{Fault, Outcome},
    ids::{AccountId, ApprovalId},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Done,
    Rejected,
    Withdrawn,
    /// Somebody else was quicker.
    Not,
}

#[tokio::test(flavor = "multi_thread")]
async fn one_request_has_one_end() {
    let all = rounds(15, 10_000);
    let (mut ends, mut busy) = ([0_usize; 3], 0_usize);
    for rounds in houses(all) {
        let before = ends[Ended::Done as usize];
        let case = Case::over(Fixture::on_disk().await).await;
        let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
        // Another name of an account: a deed that looks at little and leaves everybody's access as it is.
        case.run(
            "UPDATE role:[$_.org, 'lead'] SET permissions = array::union(permissions, $_.all), asking = $_.asking",
            json!({
                "org": case.test.organization, "asking": [Permission::EditAccountNames.key()],
                "all": [Permission::ViewAccounts.key(), Permission::EditAccountNames.key()],
            }),
        )
        .await;
        let owners = [case.test.desk(&case.olivia).await, case.test.desk(&marcos).await];
        let asker = case.test.desk(&case.leo).await;
        for round in 0..rounds {
            let name = format!("Site {round}");
            let (id, hash) = asked(&asker, &name).await;
            let each = (0..WRITERS).map(|nth| {
                // To take it back is quickest, to say no quicker than to say yes: by turns each is among them, or not.
                let is_asker = nth % 5 == 4 && round % 3 == 0;
                let desk = if is_asker { asker.clone() } else { owners[nth % 2].clone() };
                end(
                    desk,
                    (id.clone(), hash.clone()),
                    if nth % 5 == 3 && round % 3 < 2 { Answer::Reject } else { Answer::Approve },
                )
            });
            let answers = at_once(each).await;
            busy += answers.iter().filter(|answer| matches!(answer, Err(Fault::Busy { .. }))).count();
            let ended: Vec<Ended> = answers.iter().flatten().copied().filter(|ended| *ended != Ended::Not).collect();
            let [one] = ended[..] else { panic!("round {round}: {ended:?}") };
            assert_eq!(called(&asker).await == name, one == Ended::Done, "round {round}: {one:?}");
            ends[one as usize] += 1;
        }
        let told = asker.db().rows("SELECT VALUE id FROM event WHERE kind = 'account_edited'", json!({})).await;
        let told: Vec<serde_json::Value> = told.expect("events");
        assert_eq!(told.len(), ends[Ended::Done as usize] - before, "each that is done once");
    }
    let [done, rejected, withdrawn] = ends;
    figure(&format!(
        "{all} requests, {WRITERS} at once at each: one end each ({done} done, {rejected} rejected, {withdrawn} withdrawn; {busy} told to try again)"
    ));
}

/// The account is to be called so: asked for, and sent. Gives the hash of it too.
async fn asked(desk: &Desk, name: &str) -> (ApprovalId, String) {
    let wish = EditAccount { account: AccountId::new("a"), name: name.to_owned(), email: None };
    let outcome = desk.carry_out_or_ask::<AccountEdited>(&wish, None).await;
    let Ok(Outcome::Asks(_, id)) = outcome else { panic!("it does not ask: {outcome:?}") };
    assert_eq!(store::send(desk, &id, None).await, Ok(Outcome::Done(())));
    let hash = store::find(desk, &id, &[]).await.expect("their own").hash().to_owned();
    (id, hash)
}

async fn called(desk: &Desk) -> String {
    let text = "SELECT VALUE name FROM ONLY account:[$org, 'a']";
    desk.db().row(text, json!({ "org": desk.organization })).await.expect("a query").unwrap_or_default()
}

/// The asker takes it back, whatever the answer would be.
async fn end(desk: Desk, (id, hash): (ApprovalId, String), answer: Answer) -> Result<Ended, Fault> {
    let is_asker = desk.actor.name.starts_with("Leo");
    if is_asker {
        return Ok(match store::withdraw(&desk, &id).await? {
            Outcome::Done(()) => Ended::Withdrawn,
            Outcome::Stale | Outcome::Refused(Refusal::Over(_)) => Ended::Not,
            other => panic!("{other:?}"),
        });
    }
    Ok(match store::answer(&desk, &id, &hash, answer, Some("As agreed")).await? {
        Outcome::Done(Answered::Done) => Ended::Done,
        Outcome::Done(Answered::Rejected) => Ended::Rejected,
        Outcome::Stale | Outcome::Refused(Refusal::Over(_)) => Ended::Not,
        other => panic!("{other:?}"),
    })
}
