//! The ways by example.

use crate::{
    access::{
        Bearer, Condition, Conditions, Decision, Holding, Kind, LinePlace, Permission, Permissions, Reach, Role,
        RoleName, Status, Subject, can_ask, decide,
    },
    approvals::grants::rules::{Wanted, can_answer, ways},
    ids::{AccountId, LineId, MemberId, RoleId},
    people::users::rules::RoleOffer,
    words::Bilingual,
};

fn offers() -> Vec<RoleOffer> {
    let ready = Role::HUB.map(|role| RoleOffer {
        role: role.into(),
        permissions: role.permissions(),
        conditions: Conditions::default(),
    });
    let lead = RoleOffer {
        role: RoleName::Own {
            id: RoleId::new("lead"),
            kind: Kind::Administrative,
            name: Bilingual { en: "Site lead".to_owned(), es: String::new() },
        },
        permissions: Permissions::of(&[Permission::ViewAccounts]).asking(&[Permission::SuspendLines]),
        conditions: Conditions::default(),
    };
    ready.into_iter().chain([lead]).collect()
}

fn line(assigned: &[(&str, &str)]) -> LinePlace {
    LinePlace {
        id: LineId::new("l1"),
        account: AccountId::new("a"),
        cost_centre: None,
        assigned: assigned.iter().map(|(member, role)| (MemberId::new(*member), RoleId::new(*role))).collect(),
    }
}

fn keys(by: &Bearer, asker: &Bearer, permission: Permission, on: &Subject<'_>) -> Vec<String> {
    ways(by, &Wanted { asker, offers: &offers() }, permission, on).iter().map(super::super::model::Way::key).collect()
}

#[test]
fn the_least_comes_first_what_they_hold_before_what_they_are_given() {
    let (olivia, elena) = (Bearer::with("olivia", &[Role::BusinessOwner]), Bearer::with("elena", &[Role::EndUser]));
    let place = line(&[]);
    let found = keys(&olivia, &elena, Permission::SuspendLines, &Subject::Line(&place));
    assert_eq!(found, ["end_user line:l1", "lead account:a", "maintenance_manager account:a"]);
    let way =
        &ways(&olivia, &Wanted { asker: &elena, offers: &offers() }, Permission::SuspendLines, &Subject::Line(&place))
            [0];
    let brings: Vec<Permission> = way.brings.iter().collect();
    assert_eq!(brings, [Permission::ViewAccounts, Permission::RestoreLines, Permission::ChangeSims]);
    assert!(way.brings.asks(Permission::ChangeSims) && !way.asks);
}

#[test]
fn with_approval_is_a_way_and_says_so() {
    let (olivia, otto) = (Bearer::with("olivia", &[Role::BusinessOwner]), Bearer::with("otto", &[Role::OrderManager]));
    let account = AccountId::new("a");
    let on = Subject::Account(&account);
    let all = ways(&olivia, &Wanted { asker: &otto.on(&["a"]), offers: &offers() }, Permission::SuspendLines, &on);
    let lead = all.iter().find(|way| way.role.key() == "lead").expect("a way");
    assert!(lead.asks && lead.brings.is_empty(), "{lead:?}");
}

#[test]
fn a_manager_grants_only_what_they_could_do_without_a_request() {
    let maya = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["a"]);
    let elena = Bearer::with("elena", &[Role::EndUser]);
    let place = line(&[]);
    let on = Subject::Line(&place);
    assert!(keys(&maya, &elena, Permission::SuspendLines, &on).is_empty(), "she does not reach Elena");
    let elena = Bearer { accounts: vec![AccountId::new("a")], ..elena };
    assert_eq!(keys(&maya, &elena, Permission::SuspendLines, &on), ["end_user line:l1"]);
    let elsewhere = Bearer::with("mick", &[Role::MaintenanceManager]).on(&["b"]);
    assert!(keys(&elsewhere, &elena, Permission::SuspendLines, &on).is_empty());
    let bruno = Bearer::with("bruno", &[Role::BillingManager]).on(&["a"]);
    assert!(keys(&bruno, &elena, Permission::SuspendLines, &on).is_empty());
}

/// Somebody gives on their account what they have there themselves only on conditions.
#[test]
fn nobody_grants_on_easier_conditions_than_their_own() {
    let permission = Permission::ChangePlans;
    let of = |id: &str, kind, condition: &Condition| RoleOffer {
        role: RoleName::Own { id: RoleId::new(id), kind, name: Bilingual::default() },
        permissions: Permissions::of(&[Permission::ViewUsers, Permission::EditUserRoles, Permission::AssignLines])
            .and(Permissions::default().asking(&[permission])),
        conditions: vec![(permission, condition.clone())],
    };
    let from = |from| Condition { from, ..Condition::default() };
    let elena = Bearer { accounts: vec![AccountId::new("a")], ..Bearer::with("elena", &[Role::EndUser]) };
    let place = line(&[]);
    for (own, given, is_open) in [
        (from(None), from(Some(10_000)), false),
        (from(Some(10_000)), from(Some(10_000)), true),
        (from(Some(10_000)), from(None), true),
        (Condition { needed: 2, ..from(None) }, from(None), false),
        (Condition { needed: 2, ..from(None) }, Condition { needed: 2, ..from(None) }, true),
    ] {
        let mut gil = Bearer::with("gil", &[]).on(&["a"]);
        gil.holdings.push(Holding {
            reach: Reach::Assigned { accounts: vec![AccountId::new("a")], cost_centres: Vec::new() },
            ..of("lead", Kind::Administrative, &own).holding()
        });
        let offers = [of("clerk", Kind::EndUser, &given)];
        let mut clerk = elena.clone();
        clerk.holdings.push(offers[0].holding());
        for asker in [&elena, &clerk] {
            let found = ways(&gil, &Wanted { asker, offers: &offers }, permission, &Subject::Line(&place));
            assert_eq!(!found.is_empty(), is_open, "{own:?} {given:?}");
        }
    }
}

#[test]
fn nobody_grants_themselves_and_nobody_is_made_an_owner() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    let place = line(&[]);
    assert!(keys(&olivia, &olivia, Permission::SuspendLines, &Subject::Line(&place)).is_empty());
    let elena = Bearer::with("elena", &[Role::EndUser]);
    for permission in Permission::ALL {
        let found = keys(&olivia, &elena, permission, &Subject::Line(&place));
        assert!(found.iter().all(|key| !key.starts_with("business_owner")), "{found:?}");
    }
    let blocked = Bearer { status: Status::Blocked, ..elena };
    assert!(keys(&olivia, &blocked, Permission::SuspendLines, &Subject::Line(&place)).is_empty());
}

#[test]
fn what_is_held_meanwhile_is_answered_by_who_gives_roles() {
    let (olivia, maya) =
        (Bearer::with("olivia", &[Role::BusinessOwner]), Bearer::with("maya", &[Role::MaintenanceManager]));
    let elena = Bearer::with("elena", &[Role::EndUser]);
    let place = line(&[("elena", "end_user")]);
    let wanted = Wanted { asker: &elena, offers: &offers() };
    assert!(can_answer(&olivia, &wanted, Permission::SuspendLines, &Subject::Line(&place)));
    assert!(!can_answer(&maya.on(&["b"]), &wanted, Permission::SuspendLines, &Subject::Line(&place)));
    assert!(!can_answer(&elena, &wanted, Permission::SuspendLines, &Subject::Line(&place)));
}

#[test]
fn only_what_is_seen_and_missing_is_asked_for() {
    let asks = |by: &Bearer, permission, on: &Subject<'_>| match decide(by, permission, on) {
        Decision::Denied(denial) => can_ask(by, &denial, on),
        _ => panic!("it is allowed"),
    };
    let bruno = Bearer::with("bruno", &[Role::BillingManager]).on(&["a"]);
    let (here, there) = (AccountId::new("a"), AccountId::new("b"));
    assert!(asks(&bruno, Permission::SuspendLines, &Subject::Account(&here)));
    assert!(!asks(&bruno, Permission::SuspendLines, &Subject::Account(&there)), "he does not see it");
    assert!(!asks(&bruno, Permission::AssignAccounts, &Subject::Organization), "it is an owner's alone");
    assert!(!asks(&bruno, Permission::ViewContacts, &Subject::Organization), "Tech Support has its own");
    let blocked = Bearer { status: Status::Blocked, ..bruno };
    assert!(!asks(&blocked, Permission::SuspendLines, &Subject::Organization));
}

#[test]
fn each_way_leads_to_what_is_asked_for_and_never_beyond_who_grants() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    let place = line(&[]);
    let account = AccountId::new("a");
    for asker in Role::HUB.map(|role| Bearer::with("asker", &[role])) {
        for on in [Subject::Organization, Subject::Account(&account), Subject::Line(&place)] {
            for permission in Permission::ALL {
                let wanted = Wanted { asker: &asker, offers: &offers() };
                let open = ways(&olivia, &wanted, permission, &on);
                assert!(open.is_empty() || !permission.owners_only(), "{permission:?}");
                for way in open {
                    assert!(!way.brings.contains(permission) && way.role.is_assigned());
                }
            }
        }
    }
}
