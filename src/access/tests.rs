//! The policy by example, by property, and as one picture: the matrix.

mod approving;

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    Area, Bearer, Conditions, Decision, Door, Holding, Kind, LinePlace, Permission, Permissions, Place, Rank, Reach,
    Role, RoleName, Status, Subject, Why, can_grant, decide, who_can,
};
use crate::{
    ids::{AccountId, LineId, MemberId, RoleId},
    words::Bilingual,
};

impl Bearer {
    /// An active member who holds ready-made roles, with nothing assigned.
    pub(crate) fn with(name: &str, roles: &[Role]) -> Self {
        Self {
            member: MemberId::new(name),
            status: Status::Active,
            door: Door::Open,
            holdings: roles.iter().map(|role| (*role).into()).collect(),
            accounts: Vec::new(),
        }
    }

    /// The same with accounts assigned to every role that reaches what is assigned.
    pub(crate) fn on(mut self, accounts: &[&str]) -> Self {
        self.accounts = accounts.iter().map(|id| AccountId::new(*id)).collect();
        for holding in &mut self.holdings {
            if let Reach::Assigned { accounts, .. } = &mut holding.reach {
                accounts.clone_from(&self.accounts);
            }
        }
        self
    }
}

fn own(kind: Kind, permissions: &[Permission]) -> Holding {
    let name = Bilingual { en: "Site lead".to_owned(), es: String::new() };
    let role = RoleName::Own { id: RoleId::new("site-lead"), kind, name };
    Holding { permissions: Permissions::of(permissions), conditions: Conditions::new(), reach: Reach::of(&role), role }
}

fn line(account: &str, cost_centre: Option<&str>, assigned: &[(&str, &str)]) -> LinePlace {
    LinePlace {
        id: LineId::new("l1"),
        account: AccountId::new(account),
        cost_centre: cost_centre.map(str::to_owned),
        assigned: assigned.iter().map(|(member, role)| (MemberId::new(*member), RoleId::new(*role))).collect(),
    }
}

fn why(decision: &Decision) -> Option<Why> {
    match decision {
        Decision::Allowed(_) | Decision::NeedsApproval(..) => None,
        Decision::Denied(denial) => Some(denial.why),
    }
}

fn through(decision: &Decision) -> Option<Place> {
    match decision {
        Decision::Allowed(grant) | Decision::NeedsApproval(grant, _) => grant.through.clone(),
        Decision::Denied(denial) => panic!("{denial:?}"),
    }
}

#[test]
fn nobody_may_without_a_role() {
    for permission in Permission::ALL {
        let decision = decide(&Bearer::with("dana", &[]), permission, &Subject::Organization);
        assert_eq!(why(&decision), Some(Why::NoRole), "{permission:?}");
    }
}

#[test]
fn the_highest_of_several_roles_is_named() {
    let marcos = Bearer::with("marcos", &[Role::CaseManager, Role::BusinessOwner]);
    let Decision::Allowed(grant) = decide(&marcos, Permission::CreateContacts, &Subject::Organization) else {
        panic!("an owner may create contacts");
    };
    assert_eq!(grant.role, RoleName::Ready(Role::BusinessOwner));
}

#[test]
fn a_case_manager_does_not_disable_an_owner() {
    let (nora, olivia) = (Bearer::with("nora", &[Role::CaseManager]), Bearer::with("olivia", &[Role::BusinessOwner]));
    let decision = decide(&nora, Permission::DisableLogin, &Subject::Member(&olivia));
    assert_eq!(why(&decision), Some(Why::AboveYou(Rank::Owner)));
}

#[test]
fn nobody_changes_their_own_role_but_their_own_phone() {
    let nora = Bearer::with("nora", &[Role::CaseManager]);
    let on = Subject::Member(&nora);
    assert_eq!(why(&decide(&nora, Permission::EditContactRoles, &on)), Some(Why::Yourself));
    assert!(decide(&nora, Permission::EditContacts, &on).allows());
}

#[test]
fn a_manager_looks_after_the_end_users_of_their_accounts_only() {
    let maya = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["a"]);
    let elena = Bearer::with("elena", &[Role::EndUser]).on(&["a"]);
    let far = Bearer::with("far", &[Role::EndUser]).on(&["b"]);
    let bruno = Bearer::with("bruno", &[Role::BillingManager]).on(&["a"]);
    let may = |permission, on: &Bearer| decide(&maya, permission, &Subject::Member(on));
    assert_eq!(through(&may(Permission::BlockUsers, &elena)), Some(Place::Account(AccountId::new("a"))));
    assert_eq!(why(&may(Permission::BlockUsers, &far)), Some(Why::OutOfReach));
    assert_eq!(why(&may(Permission::BlockUsers, &bruno)), Some(Why::NotAnEndUser));
    assert!(may(Permission::ViewUsers, &bruno).allows());
    assert_eq!(why(&may(Permission::ViewUsers, &far)), Some(Why::OutOfReach));
    assert_eq!(why(&may(Permission::DeleteUsers, &elena)), Some(Why::NoRole));
}

#[test]
fn a_line_is_reached_by_its_account_its_cost_centre_or_itself() {
    let maya = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["a"]);
    let mut elena = Bearer::with("elena", &[Role::EndUser]);
    let may = |by: &Bearer, on: &LinePlace| decide(by, Permission::ViewAccounts, &Subject::Line(on));
    assert_eq!(through(&may(&maya, &line("a", None, &[]))), Some(Place::Account(AccountId::new("a"))));
    assert_eq!(why(&may(&maya, &line("b", None, &[]))), Some(Why::OutOfReach));
    assert_eq!(through(&may(&elena, &line("a", None, &[("elena", "end_user")]))), Some(Place::Line(LineId::new("l1"))));
    // Assigned to another role of theirs, it is not reached by this one.
    assert_eq!(why(&may(&elena, &line("a", None, &[("elena", "site-lead")]))), Some(Why::OutOfReach));
    elena.holdings[0].reach = Reach::Assigned { accounts: Vec::new(), cost_centres: vec!["4711".to_owned()] };
    assert_eq!(through(&may(&elena, &line("b", Some("4711"), &[]))), Some(Place::CostCentre("4711".to_owned())));
    assert_eq!(why(&may(&elena, &line("b", None, &[]))), Some(Why::OutOfReach));
}

#[test]
fn a_lower_role_that_reaches_further_allows_it() {
    let mut dana = Bearer::with("dana", &[Role::MaintenanceManager, Role::EndUser]).on(&["a"]);
    dana.holdings[1].reach = Reach::Assigned { accounts: vec![AccountId::new("b")], cost_centres: Vec::new() };
    let decision = decide(&dana, Permission::ViewAccounts, &Subject::Account(&AccountId::new("b")));
    let Decision::Allowed(grant) = decision else { panic!("{decision:?}") };
    assert_eq!(grant.role, RoleName::Ready(Role::EndUser));
}

fn grants(by: &Bearer, role: Role) -> bool {
    can_grant(by, &role.into(), role.permissions())
}

#[test]
fn an_owner_names_case_managers_without_being_one_and_a_case_manager_no_owner() {
    let (olivia, nora) = (Bearer::with("olivia", &[Role::BusinessOwner]), Bearer::with("nora", &[Role::CaseManager]));
    assert!(grants(&olivia, Role::CaseManager) && grants(&olivia, Role::Customer));
    assert!(grants(&nora, Role::CaseManager) && grants(&nora, Role::Customer));
    assert!(!grants(&nora, Role::BusinessOwner) && !grants(&nora, Role::EndUser));
    assert!(!grants(&Bearer::with("carlos", &[Role::Customer]), Role::CaseManager));
}

#[test]
fn only_an_owner_names_managers_and_a_manager_gives_what_they_hold() {
    let maya = Bearer::with("maya", &[Role::MaintenanceManager]);
    assert!(grants(&maya, Role::EndUser) && !grants(&maya, Role::MaintenanceManager));
    let lead = own(Kind::EndUser, &[Permission::ViewAccounts, Permission::DeleteUsers]);
    assert!(!can_grant(&maya, &lead.role, lead.permissions));
    assert!(can_grant(&Bearer::with("olivia", &[Role::BusinessOwner]), &lead.role, lead.permissions));
}

fn reach() -> impl Strategy<Value = Reach> {
    let accounts = vec(select(&["a", "b", "c"][..]).prop_map(AccountId::new), 0..3);
    let centres = vec(select(&["1", "2"][..]).prop_map(str::to_owned), 0..2);
    (accounts, centres).prop_map(|(accounts, cost_centres)| Reach::Assigned { accounts, cost_centres })
}

/// A ready-made role, or one that the organization has made, reaching whatever it happens to.
fn holding() -> impl Strategy<Value = Holding> {
    let ready = select(&Role::ALL[..]).prop_map(Holding::from);
    let some = |most| vec(select(&Permission::ALL[..]), 0..most);
    let conditions = vec(approving::condition(), 4);
    let made =
        (select(&Kind::ALL[..]), some(8), some(4), conditions).prop_map(|(kind, permissions, asking, conditions)| {
            let made = own(kind, &permissions);
            let permissions = made.permissions.asking(&asking);
            Holding { permissions, conditions: asking.into_iter().zip(conditions).collect(), ..made }
        });
    (prop_oneof![ready, made], reach()).prop_map(|(holding, reach)| match holding.reach {
        Reach::Everything => holding,
        Reach::Assigned { .. } => Holding { reach, ..holding },
    })
}

fn bearer(name: &'static str) -> impl Strategy<Value = Bearer> {
    let accounts = vec(select(&["a", "b", "c"][..]).prop_map(AccountId::new), 0..3);
    (select(&Status::ALL[..]), select(&Door::ALL[..]), vec(holding(), 0..4), accounts).prop_map(
        move |(status, door, holdings, accounts)| Bearer {
            member: MemberId::new(name),
            status,
            door,
            holdings,
            accounts,
        },
    )
}

fn a_line() -> impl Strategy<Value = LinePlace> {
    let roles = select(&["end_user", "site-lead", "maintenance_manager"][..]);
    let assigned = vec((select(&["a", "b"][..]), roles), 0..3);
    (select(&["a", "b", "c"][..]), option::of(select(&["1", "2"][..])), assigned)
        .prop_map(|(account, centre, assigned)| line(account, centre, &assigned))
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
        // Among users, only owners act on managers.
        let hub = acts && permission.area() == Area::Users;
        prop_assert!(!hub || on.rank() < Rank::Manager || by.rank() == Rank::Owner);
    }

    #[test]
    fn nobody_raises_themselves(by in bearer("a"), permission in select(&Permission::ALL[..])) {
        let acts = decide(&by, permission, &Subject::Member(&by)).allows();
        prop_assert!(!acts || !permission.never_on_oneself());
    }

    #[test]
    fn nobody_grants_above_themselves_or_what_they_lack(by in bearer("a"), given in holding()) {
        if can_grant(&by, &given.role, given.permissions) {
            prop_assert!(given.role.rank() <= by.rank());
            let names = by.holds(Role::BusinessOwner);
            prop_assert!(names || given.permissions.beyond(by.permissions()).is_empty());
        }
    }

    #[test]
    fn an_allowance_names_a_role_that_is_held_and_grants_it(by in bearer("a"), permission in select(&Permission::ALL[..])) {
        if let Decision::Allowed(grant) = decide(&by, permission, &Subject::Organization) {
            let named = by.holdings.iter().any(|one| one.role == grant.role && one.permissions.contains(permission));
            prop_assert!(named);
        }
    }

    #[test]
    fn what_is_not_assigned_is_out_of_reach(by in bearer("a"), on in a_line()) {
        let decision = decide(&by, Permission::ViewAccounts, &Subject::Line(&on));
        let reaches = |one: &Holding| one.permissions.contains(Permission::ViewAccounts) && match &one.reach {
            Reach::Everything => true,
            Reach::Assigned { accounts, cost_centres } => {
                accounts.contains(&on.account)
                    || on.cost_centre.as_ref().is_some_and(|centre| cost_centres.contains(centre))
                    || on.assigned.iter().any(|(who, role)| *who == by.member && role.as_str() == one.role.key())
            }
        };
        prop_assert_eq!(decision.may(), by.status == Status::Active && by.holdings.iter().any(reaches));
    }

    #[test]
    fn who_can_is_the_mirror_of_decide(members in vec(bearer("m"), 0..6), on in bearer("t"), line in a_line(),
        permission in select(&Permission::ALL[..])) {
        for subject in [Subject::Organization, Subject::Member(&on), Subject::Line(&line)] {
            let listed = who_can(&members, permission, &subject).len();
            let single = members.iter().filter(|member| decide(member, permission, &subject).allows()).count();
            prop_assert_eq!(listed, single);
        }
    }
}
