//! The rest of Cobalt Freight: so many, in so many states, that lists, filters and pages have something to show.

use super::cast::{Figure, State};
use crate::{
    access::Role::{self, CaseManager, Customer, EndUser, MaintenanceManager},
    words::Language::{self, En, Es},
};

const C: &[Role] = &[Customer];
const U: &[Role] = &[Customer, EndUser];
const M: &[Role] = &[CaseManager];
const P: &[Role] = &[Customer, MaintenanceManager];

const fn one(
    first: &'static str,
    last: &'static str,
    title: &'static str,
    email: &'static str,
    language: Language,
    roles: &'static [Role],
    state: State,
) -> Figure {
    Figure { first, last, title, email, language, roles, state }
}

use State::{AboutToExpire, Active, Blocked, Deleted, Expired, Invited, LoginDisabled};

pub const CREW: [Figure; 30] = [
    one("Ivonne", "Íñiguez", "Coordinadora de rutas", "ivonne@cobalt.test", Es, C, Active),
    one("Tomás", "Wu", "Analista de datos", "tomas@cobalt.test", Es, C, Active),
    one("Ana María", "de la Cruz", "Recursos humanos", "ana@cobalt.test", Es, M, Active),
    one("Zoë", "O’Brien", "Safety officer", "zoe@cobalt.test", En, C, Active),
    one("Nuño", "Ñáñez", "Mecánico", "nuno@cobalt.test", Es, C, Active),
    one("Peter", "van der Berg", "Warehouse manager, Dallas", "peter@cobalt.test", En, P, Active),
    one("Xóchitl", "Hernández", "Conductora", "xochitl@cobalt.test", Es, U, Active),
    one("Priya", "Raman", "Network engineer", "priya@cobalt.test", En, M, Active),
    one("José Ángel", "Muñoz", "Jefe de turno", "joseangel@cobalt.test", Es, C, Active),
    one("Grace", "Nguyen", "Customer service", "grace@cobalt.test", En, C, Active),
    one("Úrsula", "Benítez", "Compras", "ursula@cobalt.test", Es, C, Active),
    one("Darnell", "Jackson", "Driver", "darnell@cobalt.test", En, U, Active),
    one("Li", "Na", "Customs clerk", "li@cobalt.test", En, C, Active),
    one("Mateo", "Quispe", "Almacén", "mateo@cobalt.test", Es, U, Active),
    one("Sofía", "Zúñiga", "Recepción", "sofia@cobalt.test", Es, C, Active),
    one("Kwame", "Mensah", "Dispatcher, nights", "kwame@cobalt.test", En, U, Active),
    one(
        "Abigail",
        "Featherstonehaugh-Worthington",
        "Regional operations coordinator, Gulf Coast",
        "abigail@cobalt.test",
        En,
        C,
        Active,
    ),
    one("Héctor", "Güell", "Conductor", "hector@cobalt.test", Es, U, Active),
    one("Ruth", "Abramson", "Payroll", "ruth@cobalt.test", En, U, Active),
    one("Iker", "Etxeberria", "Técnico de telemetría", "iker@cobalt.test", Es, C, Active),
    one("Owen", "McAllister", "Driver", "owen@cobalt.test", En, U, Invited),
    one("Lucía", "Ferrer", "Ventas", "lucia@cobalt.test", Es, C, Invited),
    one("Hannah", "Schultz", "Intern, IT", "hannah@cobalt.test", En, C, AboutToExpire),
    one("Joaquín", "Bravo", "Conductor", "joaquin@cobalt.test", Es, C, AboutToExpire),
    one("Victor", "Hale", "Contract driver", "victor@cobalt.test", En, C, Expired),
    one("Marisol", "Peralta", "Auxiliar contable", "marisol@cobalt.test", Es, C, Expired),
    one("Trent", "Boyle", "Former dispatcher", "trent@cobalt.test", En, U, Blocked),
    one("Gloria", "Téllez", "Archivo", "gloria@cobalt.test", Es, C, LoginDisabled),
    one("Sam", "Iverson", "Warehouse, on leave", "sam@cobalt.test", En, C, LoginDisabled),
    one("Irene", "Salas", "Despachadora, turno de noche", "irene@cobalt.test", Es, U, Deleted),
];
