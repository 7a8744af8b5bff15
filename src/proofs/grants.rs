//! One request for a permission, sixteen who end it at once: one of them does, and what is granted is granted with it.

use serde_json::json;

use super::{
    figure,
    races::{WRITERS, at_once, houses},
    rounds,
};
use crate::{
    access::Role,
    accounts::rules::Ends,
    approvals::{
        grants::{
            store::{Chosen, grant},
            tests::{MAINTENANCE, Yard},
        },
        model::{Answer, Answered},
        rules::Refusal,
        store,
    },
    desk::{Desk, fixture::Fixture},
    fault::{Fault, Outcome},
    ids::ApprovalId,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Granted,
    Rejected,
    Withdrawn,
    /// Somebody else was quicker.
    Not,
}

#[derive(Clone, Copy, Debug)]
enum Try {
    Grant,
    Reject,
    TakeBack,
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_is_granted_once_or_not_at_all() {
    let all = rounds(15, 10_000);
    let (mut ends, mut busy) = ([0_usize; 3], 0_usize);
    for rounds in houses(all) {
        let yard = Yard::over(Fixture::on_disk().await).await;
        let marcos = yard.test.member("Marcos", &[Role::BusinessOwner]).await;
        for round in 0..rounds {
            // What was granted and taken away in the round before has changed everybody's access.
            let owners = [yard.test.desk(&yard.olivia).await, yard.test.desk(&marcos).await];
            let asker = yard.test.desk(&yard.bruno).await;
            let id = yard.asked(&yard.bruno).await;
            let hash = store::find(&asker, &id, &[]).await.expect("their own").hash().to_owned();
            let each = (0..WRITERS).map(|nth| {
                // To take it back is quickest, to say no quicker than to grant: by turns each is among them, or not.
                let (desk, how) = match (nth % 5, round % 3) {
                    (4, 0) => (asker.clone(), Try::TakeBack),
                    (3, 0 | 1) => (owners[nth % 2].clone(), Try::Reject),
                    _ => (owners[nth % 2].clone(), Try::Grant),
                };
                end(desk, (id.clone(), hash.clone()), how)
            });
            let answers = at_once(each).await;
            busy += answers.iter().filter(|answer| matches!(answer, Err(Fault::Busy { .. }))).count();
            let ended: Vec<Ended> = answers.iter().flatten().copied().filter(|ended| *ended != Ended::Not).collect();
            let [one] = ended[..] else { panic!("round {round}: {ended:?} {answers:?}") };
            assert_eq!(yard.may(&yard.bruno).await, one == Ended::Granted, "round {round}: {one:?}");
            ends[one as usize] += 1;
            yard.run(
                "DELETE assigned WHERE org = $_.org AND member = $_.id AND role = 'maintenance_manager';
                 DELETE holds:[$_.org, $_.id, 'maintenance_manager']",
                json!({ "id": yard.bruno.member }),
            )
            .await;
        }
    }
    let [granted, rejected, withdrawn] = ends;
    figure(&format!(
        "{all} requests for a permission, {WRITERS} at once at each: one end each ({granted} granted, {rejected} rejected, {withdrawn} withdrawn; {busy} told to try again)"
    ));
}

async fn end(desk: Desk, (id, hash): (ApprovalId, String), how: Try) -> Result<Ended, Fault> {
    let over = |outcome| match outcome {
        Outcome::Done(Answered::Done) => Ended::Granted,
        Outcome::Done(Answered::Rejected) => Ended::Rejected,
        Outcome::Stale | Outcome::Refused(Refusal::Over(_)) => Ended::Not,
        other => panic!("{other:?}"),
    };
    Ok(match how {
        Try::Grant => {
            let chosen = Chosen { way: MAINTENANCE.to_owned(), ends: Ends::Never };
            over(grant(&desk, &id, &hash, Some("For the move"), &chosen).await?)
        }
        Try::Reject => over(store::answer(&desk, &id, &hash, Answer::Reject, Some("As agreed")).await?),
        Try::TakeBack => match store::withdraw(&desk, &id).await? {
            Outcome::Done(()) => Ended::Withdrawn,
            Outcome::Stale | Outcome::Refused(Refusal::Over(_)) => Ended::Not,
            other => panic!("{other:?}"),
        },
    })
}
