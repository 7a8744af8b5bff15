//! What a preview says of each row.

use super::{put_in, seen};
use crate::{
    access::{Role, Why},
    bulk::model::{Act, Column, Import, Problem, Skip, Value},
    desk::fixture::Fixture,
    fault::{FieldError, Reason},
    people::users::rules::Refusal,
};

const HEAD: &str = "First name,Last name,Email,Role,Title,Language,Mobile phone,Line\n";

async fn preview(who: &[Role], rows: &str) -> (Import, Fixture) {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let both = test.member("Both", &[Role::BillingManager, Role::OrderManager]).await;
    let by = if who.contains(&Role::BusinessOwner) { olivia.clone() } else { test.member("By", who).await };
    let rows = rows.replace("$ana", &ana.email).replace("$olivia", &olivia.email).replace("$both", &both.email);
    let desk = test.desk(&by).await;
    let key = put_in(&desk, &format!("{HEAD}{rows}")).await;
    (seen(&desk, &key).await, test)
}

fn acts(import: &Import) -> Vec<Act> {
    import.rows.rows.iter().map(|row| row.act.clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_row_says_what_it_will_do() {
    let rows = "Nía,Núñez,nia@cobalt.test,usuario final,,español,,\n\
         ,,$ana,Order Manager,Lead,,,\n\
         ,,$ana,,,,,\n\
         Ana,Test,$olivia,,,,,\n\
         ,,$both,,,,,\n";
    let (import, _test) = preview(&[Role::BusinessOwner], rows).await;
    let acts = acts(&import);
    assert_eq!(acts[0], Act::Create { role: Role::EndUser.into() });
    let Act::Change(changes) = &acts[1] else { panic!("{:?}", acts[1]) };
    assert_eq!(changes.iter().map(|one| one.what).collect::<Vec<_>>(), [Column::Title, Column::Role]);
    assert_eq!(changes[0].after, Value::Text("Lead".to_owned()));
    assert_eq!(changes[1].before, Value::Role(Role::EndUser.into()));
    assert_eq!(acts[2], Act::Skip(Skip::Twice { line: 3 }));
    assert!(matches!(acts[3], Act::Change(_)), "a Business Owner may edit their own details");
    assert_eq!(acts[4], Act::Skip(Skip::NothingChanges));
    let counts = import.counts;
    assert_eq!((counts.create, counts.change, counts.skip, counts.cannot), (1, 2, 2, 0));
    assert_eq!(counts.planned, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_says_why() {
    let rows = "=1+1,Cruz,a@cobalt.test,End User,,,,\n\
         Ana,Cruz,b@cobalt.test,Emperor,,,,\n\
         ,Cruz,nothing,,,klingon,,\n\
         Ana,Cruz,c@cobalt.test,End User,,,,,spill\n\
         ,,$both,End User,,,,\n\
         ,,$olivia,End User,,,,\n\
         Ana,Cruz,d@cobalt.test,End User,,,,+1 212 555 0142\n\
         ,,$ana,,,,,+1 212 555 0142\n";
    let (import, _test) = preview(&[Role::BusinessOwner], rows).await;
    let why: Vec<Problem> = acts(&import)
        .into_iter()
        .map(|act| match act {
            Act::Cannot(problem) => problem,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(why[0], Problem::Formula(Column::FirstName));
    assert_eq!(why[1], Problem::NoSuchRole { typed: "Emperor".to_owned() });
    let field = FieldError::new;
    let fields = vec![
        field("first_name", Reason::Empty),
        field("email", Reason::NotAnEmail),
        field("language", Reason::NotOffered),
        field("role", Reason::Empty),
    ];
    assert_eq!(why[2], Problem::Fields(fields));
    assert_eq!(why[3], Problem::Spills);
    assert_eq!(why[4], Problem::SeveralRoles);
    assert!(matches!(&why[5], Problem::Denied(denial) if denial.why == Why::Yourself), "{:?}", why[5]);
    assert!(matches!(&why[6], Problem::Refused(Refusal::LineNotYours { .. })), "{:?}", why[6]);
    assert_eq!(why[7], Problem::LineOfSomebodyHere);
    assert_eq!(import.counts.cannot, 8);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_says_no_more_than_the_deeds_would() {
    let rows = "Ana,Cruz,a@cobalt.test,Business Owner,,,,\n,,$ana,,Lead,,,\nAna,Cruz,b@cobalt.test,End User,,,,\n";
    let (import, _test) = preview(&[Role::MaintenanceManager], rows).await;
    let acts = acts(&import);
    assert_eq!(acts[0], Act::Cannot(Problem::Refused(Refusal::CannotGrant { role: Role::BusinessOwner.into() })));
    assert_eq!(acts[1], Act::Cannot(Problem::Refused(Refusal::AddressTaken)), "nobody whom they may not see is named");
    assert_eq!(acts[2], Act::Cannot(Problem::Refused(Refusal::LineNeeded)));
}

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_times_the_same_person_is_one() {
    let rows = "Ana,Cruz,a@cobalt.test,End User,,,,\n".repeat(5_000);
    let (import, _test) = preview(&[Role::BusinessOwner], &rows).await;
    assert_eq!((import.counts.create, import.counts.skip), (1, 4_999));
}
