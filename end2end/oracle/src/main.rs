//! The oracle: the decisions of `src/access` compared with a second, independent statement of the same rules, on random
//! cases. `oracle [cases] [seed]` prints how many were compared; the first that differs is printed whole and fails.
//!
//! Always true: the policy is the house's own source, compiled as it is; `rules.cedar` knows nothing of it.

#[allow(dead_code, unused_imports)]
#[path = "../../../src/access/mod.rs"]
mod access;
mod cedar;
mod chance;
#[allow(dead_code)]
#[path = "../../../src/ids.rs"]
mod ids;

#[allow(dead_code)]
mod words;

use access::{
    Bearer, Door, Holding, Kind, LinePlace, Permission, Permissions, Reach, Role, RoleName, Status, Subject, decide,
};
use chance::Chance;
use ids::{AccountId, LineId, MemberId, RoleId};

const ACCOUNTS: [&str; 3] = ["a", "b", "c"];
const CENTRES: [&str; 2] = ["1", "2"];

fn holding(chance: &mut Chance) -> Holding {
    let holding = if chance.below(2) == 0 {
        Holding::from(chance.of(&Role::ALL))
    } else {
        let (kind, id) = (chance.of(&Kind::ALL), chance.of(&["lead", "desk"]));
        let role = RoleName::Own { id: RoleId::new(id), kind, name: words::Bilingual::default() };
        let permissions = Permissions::of(&chance.some(&Permission::ALL, 10));
        Holding { permissions, reach: Reach::of(&role), role }
    };
    match holding.reach {
        Reach::Everything => holding,
        Reach::Assigned { .. } => {
            let accounts = chance.some(&ACCOUNTS, 2).into_iter().map(AccountId::new).collect();
            let cost_centres = chance.some(&CENTRES, 1).into_iter().map(str::to_owned).collect();
            Holding { reach: Reach::Assigned { accounts, cost_centres }, ..holding }
        }
    }
}

fn bearer(chance: &mut Chance, name: &str) -> Bearer {
    let mut holdings: Vec<Holding> = (0..chance.below(4)).map(|_| holding(chance)).collect();
    holdings.sort_by(|one, other| one.role.key().cmp(other.role.key()));
    holdings.dedup_by(|one, other| one.role.key() == other.role.key());
    let status = if chance.below(5) > 0 { Status::Active } else { chance.of(&Status::ALL) };
    let accounts = chance.some(&ACCOUNTS, 2).into_iter().map(AccountId::new).collect();
    Bearer { member: MemberId::new(name), status, door: chance.of(&Door::ALL), holdings, accounts }
}

fn line(chance: &mut Chance) -> LinePlace {
    let roles = ["end_user", "lead", "desk", "maintenance_manager"];
    let edge = |chance: &mut Chance| (MemberId::new(chance.of(&["by", "other"])), RoleId::new(chance.of(&roles)));
    LinePlace {
        id: LineId::new("l"),
        account: AccountId::new(chance.of(&ACCOUNTS)),
        cost_centre: (chance.below(2) == 0).then(|| chance.of(&CENTRES).to_owned()),
        assigned: (0..chance.below(3)).map(|_| edge(chance)).collect(),
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1).filter_map(|number| number.parse::<u64>().ok());
    let (cases, seed) = (arguments.next().unwrap_or(100_000), arguments.next().unwrap_or(1));
    let (mut chance, oracle) = (Chance(seed), cedar::Oracle::new());
    let mut allowed = 0_u64;
    for nth in 0..cases {
        let (by, permission) = (bearer(&mut chance, "by"), chance.of(&Permission::ALL));
        let (on, line, account) = (bearer(&mut chance, "on"), line(&mut chance), AccountId::new(chance.of(&ACCOUNTS)));
        let subject = match chance.below(6) {
            0 => Subject::Organization,
            1 => Subject::Account(&account),
            2 => Subject::Line(&line),
            3 => Subject::Member(&by),
            _ => Subject::Member(&on),
        };
        let (ours, theirs) = (decide(&by, permission, &subject).allows(), oracle.allows(&by, permission, &subject));
        if ours != theirs {
            eprintln!(
                "case {nth} of seed {seed}: the policy says {ours}, the oracle {theirs}\n{permission:?}\n{by:#?}\n{subject:#?}"
            );
            std::process::exit(1);
        }
        allowed += u64::from(ours);
    }
    println!(
        "{cases} random cases compared with the second statement of the rules, seed {seed}: no difference ({allowed} allowed)"
    );
}
