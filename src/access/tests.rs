//! The policy by example, by property, and as one picture: the matrix.

use proptest::{prelude::*, sample::select};

use super::{Bearer, Decision, Door, Permission, Rank, Role, Status, Subject, Why, can_grant, decide, who_can};
use crate::ids::MemberId;

fn somebody(name: &str, roles: &[Role]) -> Bearer {
    Bearer { member: MemberId::new(name), status: Status::Active, door: Door::Open, roles: roles.to_vec() }
}

fn why(decision: &Decision) -> Option<Why> {
    match decision {
        Decision::Allowed(_) => None,
        Decision::Denied(denial) => Some(denial.why),
    }
}

#[test]
fn nobody_may_without_a_role() {
    for permission in Permission::ALL {
        let decision = decide(&somebody("dana", &[]), permission, &Subject::Organization);
        assert_eq!(why(&decision), Some(Why::NoRole), "{permission:?}");
    }
}

#[test]
fn the_highest_of_several_roles_is_named() {
    let marcos = somebody("marcos", &[Role::CaseManager, Role::BusinessOwner]);
    let Decision::Allowed(grant) = decide(&marcos, Permission::CreateContacts, &Subject::Organization) else {
        panic!("an owner may create contacts");
    };
    assert_eq!(grant.role, Role::BusinessOwner);
}

#[test]
fn a_case_manager_does_not_disable_an_owner() {
    let (nora, olivia) = (somebody("nora", &[Role::CaseManager]), somebody("olivia", &[Role::BusinessOwner]));
    let decision = decide(&nora, Permission::DisableLogin, &Subject::Member(&olivia));
    assert_eq!(why(&decision), Some(Why::AboveYou(Rank::Owner)));
}

#[test]
fn nobody_changes_their_own_role_but_their_own_phone() {
    let nora = somebody("nora", &[Role::CaseManager]);
    let on = Subject::Member(&nora);
    assert_eq!(why(&decide(&nora, Permission::EditContactRoles, &on)), Some(Why::Yourself));
    assert!(decide(&nora, Permission::EditContacts, &on).allows());
}

#[test]
fn an_owner_names_case_managers_without_being_one_and_a_case_manager_no_owner() {
    let (olivia, nora) = (somebody("olivia", &[Role::BusinessOwner]), somebody("nora", &[Role::CaseManager]));
    assert!(can_grant(&olivia, Role::CaseManager) && can_grant(&olivia, Role::Customer));
    assert!(can_grant(&nora, Role::CaseManager) && can_grant(&nora, Role::Customer));
    assert!(!can_grant(&nora, Role::BusinessOwner));
    assert!(!can_grant(&somebody("carlos", &[Role::Customer]), Role::CaseManager));
}

fn bearer(name: &'static str) -> impl Strategy<Value = Bearer> {
    let roles = proptest::collection::vec(select(&Role::ALL[..]), 0..4);
    (select(&Status::ALL[..]), select(&Door::ALL[..]), roles).prop_map(move |(status, door, roles)| Bearer {
        member: MemberId::new(name),
        status,
        door,
        roles,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn who_is_not_active_may_nothing(by in bearer("a"), on in bearer("b"), permission in select(&Permission::ALL[..])) {
        let decision = decide(&by, permission, &Subject::Member(&on));
        prop_assert!(by.status == Status::Active || !decision.allows());
    }

    #[test]
    fn nobody_acts_on_somebody_above_them(by in bearer("a"), on in bearer("b"), permission in select(&Permission::ALL[..])) {
        let acts = decide(&by, permission, &Subject::Member(&on)).allows() && !permission.only_looks();
        prop_assert!(!acts || on.rank() <= by.rank());
    }

    #[test]
    fn nobody_grants_above_themselves(by in bearer("a"), role in select(&Role::ALL[..])) {
        prop_assert!(!can_grant(&by, role) || role.rank() <= by.rank());
    }

    #[test]
    fn an_allowance_names_a_role_that_is_held_and_grants_it(by in bearer("a"), permission in select(&Permission::ALL[..])) {
        if let Decision::Allowed(grant) = decide(&by, permission, &Subject::Organization) {
            prop_assert!(by.holds(grant.role) && grant.role.permissions().contains(&permission));
        }
    }

    #[test]
    fn who_can_is_the_mirror_of_decide(members in proptest::collection::vec(bearer("m"), 0..6), on in bearer("t"),
        permission in select(&Permission::ALL[..])) {
        let subject = Subject::Member(&on);
        let listed = who_can(&members, permission, &subject).len();
        let single = members.iter().filter(|member| decide(member, permission, &subject).allows()).count();
        prop_assert_eq!(listed, single);
    }
}
