//! What somebody gains is the actor's to give in every place where they have anything.

use super::{
    account,
    decisions::{NOW, add, adding, cannot, details, facts, key, olivia, own},
    end_user,
};
use crate::{
    access::{Bearer, Kind, Permission, Permissions, Role, Status},
    accounts::{model::LineQuery, store::lines},
    desk::{HouseDeed, Script, fixture::Fixture},
    fault::Outcome,
    ids::{InvitationId, RoleId},
    people::{
        model::{ContactDetails, Kept, User},
        rules::Known,
        users::rules::{Refusal, UserFacts, UserRoleGiven, edit_user, give_role},
    },
    roles::store::{NewRole, put_role},
    time::{Moment, Span},
    words::Bilingual,
};

/// A manager of one account who may also change the roles of its end users, and delete them.
fn lead(accounts: &[&str]) -> Bearer {
    let mut lead = Bearer::with("lead", &[Role::MaintenanceManager]).on(accounts);
    let more = Permissions::of(&[Permission::EditUserRoles, Permission::DeleteUsers]);
    lead.holdings[0].permissions = lead.holdings[0].permissions.and(more);
    lead
}

fn on(accounts: &[&str]) -> UserFacts {
    facts(Bearer::with("elena", &[Role::EndUser]).on(accounts))
}

#[test]
fn a_role_that_allows_more_goes_on_only_where_the_actor_holds_it() {
    let wide = RoleId::new("wide");
    let give = |by: &Bearer, whom: &UserFacts| give_role(by, whom, Some(&key(Role::EndUser)), &wide, None).map(|_| ());
    let wide_role = own("wide", Kind::EndUser, &[]).role;
    assert_eq!(give(&lead(&["fleet"]), &on(&["fleet"])), Ok(()));
    assert_eq!(give(&lead(&["fleet"]), &on(&["fleet", "offices"])), Err(cannot(wide_role)));
    assert_eq!(give(&lead(&["fleet", "offices"]), &on(&["fleet", "offices"])), Ok(()));
    assert_eq!(give(&olivia(), &on(&["fleet", "offices"])), Ok(()));
    let beside = give_role(&lead(&["fleet"]), &on(&["fleet", "offices"]), None, &wide, None);
    assert!(beside.is_ok(), "beside another it reaches nothing yet");
}

#[test]
fn an_end_is_put_off_only_by_who_could_give_the_role_there() {
    let role = key(Role::EndUser);
    let soon = NOW + Span::days(3);
    let ends = |accounts: &[&str]| UserFacts { ends: vec![(role.clone(), soon)], ..on(accounts) };
    let until = |whom: &UserFacts, until: Option<Moment>| {
        give_role(&lead(&["fleet"]), whom, Some(&role), &role, until).map(|_| ())
    };
    let both = ends(&["fleet", "offices"]);
    assert_eq!(until(&both, None), Err(cannot(Role::EndUser)));
    assert_eq!(until(&both, Some(NOW + Span::days(9))), Err(cannot(Role::EndUser)));
    assert_eq!(until(&both, Some(NOW + Span::days(1))), Ok(()), "sooner is no gift");
    assert_eq!(until(&ends(&["fleet"]), None), Ok(()));
}

#[test]
fn an_invitation_is_led_elsewhere_only_by_who_could_have_sent_it() {
    let known = Known { id: InvitationId::new("i"), state: Kept::Sent, link: "old".to_owned() };
    let invited = |accounts: &[&str]| {
        let bearer = Bearer { status: Status::Invited, ..on(accounts).bearer };
        UserFacts { bearer, invitation: Some(known.clone()), person: None, ..on(accounts) }
    };
    let other = || ContactDetails { email: "mine@x.test".to_owned(), ..details() };
    let edit = |whom: &UserFacts| edit_user(&lead(&["fleet"]), whom, other()).map(|deed| deed.invites.is_some());
    assert_eq!(edit(&invited(&["fleet"])), Ok(true));
    assert_eq!(edit(&invited(&["fleet", "offices"])), Err(cannot(Role::EndUser)));
    let mut wide = invited(&["fleet"]);
    wide.bearer.holdings[0].permissions = Permissions::of(&[Permission::ManageRoles]);
    assert_eq!(edit(&wide), Err(cannot(Role::EndUser)));
    let retitled = ContactDetails { title: Some("Driver".to_owned()), ..details() };
    assert!(edit_user(&lead(&["fleet"]), &wide, retitled).is_ok(), "the rest is corrected as before");
}

#[test]
fn lines_are_for_end_users() {
    let line = adding(&[("+15125550140", Some("fleet"))], None);
    for role in [Role::BusinessOwner, Role::BillingManager] {
        assert_eq!(add(&olivia(), &line, role.key()), Err(Refusal::LinesAreForEndUsers));
    }
    assert_eq!(add(&olivia(), &line, "end_user"), Ok(1));
    assert_eq!(add(&lead(&["fleet"]), &line, "wide"), Ok(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_stays_in_the_list_of_whoever_gets_another_role() {
    let test = Fixture::new().await;
    account(&test, "fleet", "512", 2).await;
    let (olivia, elena) =
        (test.member("Olivia", &[Role::BusinessOwner]).await, end_user(&test, "Elena", "fleet-0").await);
    let (id, name) = (RoleId::new("guide"), Bilingual { en: "Guide".to_owned(), es: String::new() });
    let mut script = Script::new();
    put_role(
        &mut script,
        &NewRole {
            organization: &test.organization,
            id: &id,
            kind: Kind::EndUser,
            name: &name,
            text: &Bilingual::default(),
            permissions: Permissions::of(&[Permission::ViewAccounts]),
            created: test.house.now(),
        },
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("a role");
    let decide = |by: &_, facts: &_| give_role(by, facts, Some(&key(Role::EndUser)), &id, None);
    let desk = test.desk(&olivia).await;
    let given = desk.by_itself::<UserRoleGiven>(&User(elena.member.clone()), None, decide).await;
    assert_eq!(given, Ok(Outcome::Done(())));
    let desk = test.desk(&elena).await;
    let permit = desk.may_look(Permission::ViewAccounts, &desk.organization).await.expect("no fault").expect("allowed");
    let list = lines(desk.db(), &permit, &LineQuery::default(), desk.now()).await.expect("a list");
    assert_eq!(list.page.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["fleet-0"]);
}
