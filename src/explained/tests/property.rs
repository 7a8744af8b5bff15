//! What the page lists is what single checks allow, over random bearers.

use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    access::{
        Bearer, Conditions, Decision, Door, Holding, Kind, LinePlace, Permission, Permissions, Place, Reach, Role,
        RoleName, Status, Subject, decide,
    },
    explained::rules::{Named, everybody, has_a_place, sees, verdicts, with_only},
    ids::{AccountId, LineId, MemberId, RoleId},
    words::Bilingual,
};

const ACCOUNTS: [&str; 3] = ["a", "b", "c"];

fn reach() -> impl Strategy<Value = Reach> {
    let accounts = vec(select(&ACCOUNTS[..]).prop_map(AccountId::new), 0..3);
    let centres = vec(select(&["1", "2"][..]).prop_map(str::to_owned), 0..2);
    (accounts, centres).prop_map(|(accounts, cost_centres)| Reach::Assigned { accounts, cost_centres })
}

fn holding() -> impl Strategy<Value = Holding> {
    let ready = select(&Role::ALL[..]).prop_map(Holding::from);
    let some = |most| vec(select(&Permission::ALL[..]), 0..most);
    let made = (select(&Kind::ALL[..]), select(&["lead", "desk"][..]), some(8), some(4)).prop_map(
        |(kind, id, permissions, asking)| {
            let role = RoleName::Own { id: RoleId::new(id), kind, name: Bilingual::default() };
            let permissions = Permissions::of(&permissions).asking(&asking);
            Holding { permissions, conditions: Conditions::new(), reach: Reach::of(&role), role }
        },
    );
    (prop_oneof![ready, made], reach()).prop_map(|(holding, reach)| match holding.reach {
        Reach::Everything => holding,
        Reach::Assigned { .. } => Holding { reach, ..holding },
    })
}

fn bearer(name: &'static str) -> impl Strategy<Value = Bearer> {
    let status = prop_oneof![4 => Just(Status::Active), 1 => select(&Status::ALL[..])];
    let accounts = vec(select(&ACCOUNTS[..]).prop_map(AccountId::new), 0..3);
    (status, select(&Door::ALL[..]), vec(holding(), 0..4), accounts).prop_map(
        move |(status, door, mut holdings, accounts)| {
            // One role is held once.
            holdings.sort_by(|one, other| one.role.key().cmp(other.role.key()));
            holdings.dedup_by(|one, other| one.role.key() == other.role.key());
            Bearer { member: MemberId::new(name), status, door, holdings, accounts }
        },
    )
}

fn subject() -> impl Strategy<Value = Option<Result<AccountId, LinePlace>>> {
    let account = select(&ACCOUNTS[..]).prop_map(AccountId::new);
    let assigned = vec((select(&["m0", "m1", "m2"][..]), select(&["end_user", "lead"][..])), 0..3);
    let line = (account.clone(), option::of(select(&["1", "2"][..])), assigned).prop_map(|(account, centre, edges)| {
        LinePlace {
            id: LineId::new("l"),
            account,
            cost_centre: centre.map(str::to_owned),
            assigned: edges.into_iter().map(|(member, role)| (MemberId::new(member), RoleId::new(role))).collect(),
        }
    });
    option::of(prop_oneof![account.prop_map(Ok), line.prop_map(Err)])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_persons_page_is_single_checks(by in bearer("m0"), other in bearer("m1")) {
        let others = [Named { name: "Olivia".to_owned(), bearer: other.clone() }, Named { name: "Me".to_owned(), bearer: by.clone() }];
        let verdicts = verdicts(&by, &others, |id| Some(id.to_string()));
        prop_assert_eq!(verdicts.len(), Permission::ALL.len());
        for verdict in verdicts {
            let single = decide(&by, verdict.permission, &Subject::Organization);
            match (&verdict.decision, &single) {
                (Decision::Allowed(listed), Decision::Allowed(grant))
                | (Decision::NeedsApproval(listed, _), Decision::NeedsApproval(grant, _)) => {
                    prop_assert_eq!(listed, grant);
                    prop_assert_eq!(verdict.terms.is_some(), !single.allows());
                    prop_assert_eq!(verdict.asking.contains(&grant.role), !single.allows());
                    prop_assert_eq!(verdict.roles.first(), Some(&grant.role));
                }
                (Decision::Denied(listed), Decision::Denied(denial)) => {
                    prop_assert_eq!(listed.why, denial.why);
                    prop_assert!(verdict.roles.is_empty());
                    let could = decide(&other, verdict.permission, &Subject::Organization).allows();
                    prop_assert_eq!(listed.helpers.len(), usize::from(could));
                }
                (listed, single) => prop_assert!(false, "{listed:?} {single:?}"),
            }
            for holding in &by.holdings {
                let alone = decide(&with_only(&by, holding), verdict.permission, &Subject::Organization).may();
                prop_assert_eq!(alone, verdict.roles.contains(&holding.role));
            }
        }
    }

    #[test]
    fn a_place_that_is_shown_beside_a_permission_is_reached(by in bearer("m0"), other in bearer("m1")) {
        for verdict in verdicts(&by, &[Named { name: String::new(), bearer: other }], |_| None) {
            for holding in by.holdings.iter().filter(|one| verdict.roles.contains(&one.role)) {
                let Reach::Assigned { accounts, .. } = &holding.reach else { continue };
                for account in accounts.iter().filter(|_| has_a_place(verdict.permission)) {
                    let alone = decide(&with_only(&by, holding), verdict.permission, &Subject::Account(account));
                    let (Decision::Allowed(grant) | Decision::NeedsApproval(grant, _)) = alone else {
                        return Err(TestCaseError::fail("not reached"));
                    };
                    prop_assert_eq!(grant.through, Some(Place::Account(account.clone())));
                }
            }
        }
    }

    #[test]
    fn everybody_who_can_is_single_checks(members in vec(bearer("m"), 0..6), reader in bearer("r"), on in subject(),
        permission in select(&Permission::ALL[..])) {
        let members: Vec<Bearer> = members
            .into_iter()
            .enumerate()
            .map(|(nth, one)| Bearer { member: MemberId::new(format!("m{nth}")), ..one })
            .collect();
        let subject = match &on {
            None => Subject::Organization,
            Some(Ok(account)) => Subject::Account(account),
            Some(Err(line)) => Subject::Line(line),
        };
        let (seen, unseen) = everybody(&members, permission, &subject, &reader);
        let able: Vec<&Bearer> = members.iter().filter(|one| decide(one, permission, &subject).may()).collect();
        let shown: Vec<&Bearer> = able.iter().filter(|one| sees(&reader, one)).copied().collect();
        prop_assert_eq!(seen.len() + unseen, able.len());
        prop_assert_eq!(seen, shown);
    }
}
