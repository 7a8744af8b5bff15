//! Who is in the demonstration: the people whose names the documentation uses.
//!
//! Always true: the same people each time; addresses end in `.test` and phone numbers are 555-01xx, which nobody has.

use crate::{access::Role, words::Language};

/// One organization with its people; the first of them owns it.
#[derive(Debug)]
pub struct Company {
    pub id: &'static str,
    pub name: &'static str,
    pub zone: &'static str,
    pub area: &'static str,
    pub people: &'static [&'static [Figure]],
}

/// One member.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    pub first: &'static str,
    pub last: &'static str,
    pub title: &'static str,
    pub email: &'static str,
    pub language: Language,
    pub roles: &'static [Role],
    pub state: State,
}

/// Where a member stands when the demonstration begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Active,
    /// Their link still works.
    Invited,
    /// Their link is dead, their invitation ends within hours.
    AboutToExpire,
    Expired,
    Blocked,
    LoginDisabled,
    /// A few days ago: it can still be undone.
    Deleted,
}

const fn active(
    first: &'static str,
    last: &'static str,
    title: &'static str,
    email: &'static str,
    language: Language,
    roles: &'static [Role],
) -> Figure {
    Figure { first, last, title, email, language, roles, state: State::Active }
}

use Language::{En, Es};
use Role::{BillingManager, BusinessOwner, CaseManager, Customer, EndUser, MaintenanceManager, OrderManager};

pub const COMPANIES: [Company; 4] = [
    Company { id: "rivera", name: "Rivera Dental", zone: "America/New_York", area: "305", people: &[&RIVERA] },
    Company {
        id: "cobalt",
        name: "Cobalt Freight",
        zone: "America/Chicago",
        area: "512",
        people: &[&COBALT, &super::crew::CREW],
    },
    Company { id: "mesa", name: "Mesa Courier", zone: "America/Denver", area: "505", people: &[&MESA] },
    Company { id: "vacio", name: "Vacío", zone: "America/Los_Angeles", area: "213", people: &[&VACIO] },
];

/// Saved replies: id, title, and the text in both languages.
pub const REPLIES: [(&str, &str, &str, &str); 2] = [
    (
        "restart",
        "Restart the device",
        "Hello {first name},\n\nplease turn the device off, wait a minute, and turn it on again. Is it better then? An \
         answer to {case} is enough.\n\n{agent}",
        "Hola, {nombre}:\n\nApaga el dispositivo, espera un minuto y vuelve a encenderlo. ¿Mejoró? Basta con que \
         respondas al caso {caso}.\n\n{agente}",
    ),
    (
        "more",
        "We need more details",
        "Hello {first name},\n\nthank you for {case}. Since when does it happen, where, and on which lines of \
         {organization}?\n\n{agent}",
        "Hola, {nombre}:\n\nGracias por el caso {caso}. ¿Desde cuándo pasa, dónde y en qué líneas de \
         {organización}?\n\n{agente}",
    ),
];

/// Id, address, first name and role of the provider's own.
pub const STAFF: [(&str, &str, &str, &str); 2] = [
    ("agent-enlace", "agent@enlace.test", "Abel", "agent"),
    ("operator-enlace", "operator@enlace.test", "Paula", "operator"),
];

const RIVERA: [Figure; 4] = [
    active("Rosa", "Rivera", "Dentist and owner", "rosa@rivera.test", Es, &[BusinessOwner, CaseManager]),
    active("Tomás", "Rivera", "Office manager", "tomas@rivera.test", Es, &[CaseManager]),
    active("Beth", "Okafor", "Dental hygienist", "beth@rivera.test", En, &[Customer]),
    Figure { state: State::Invited, ..active("Leo", "Paz", "Receptionist", "leo@rivera.test", Es, &[Customer]) },
];

/// Gil's role is one that Mesa Courier has made.
const MESA: [Figure; 3] = [
    active("Paul", "Reyes", "Operations director", "paul@mesa.test", En, &[BusinessOwner]),
    active("Irma", "Duarte", "Dueña", "irma@mesa.test", Es, &[BusinessOwner]),
    active("Gil", "Okoro", "Dispatch lead", "gil@mesa.test", En, &[]),
];

const VACIO: [Figure; 1] = [active("Vera", "Solís", "Founder", "vera@vacio.test", Es, &[BusinessOwner])];

/// Dana's role is one that Cobalt Freight has made.
const COBALT: [Figure; 11] = [
    active("Olivia", "Hart", "Chief operating officer", "olivia@cobalt.test", En, &[BusinessOwner]),
    active("Marcos", "Íñiguez", "Director de operaciones", "marcos@cobalt.test", Es, &[BusinessOwner, CaseManager]),
    active("Maya", "Lindqvist", "Fleet IT lead", "maya@cobalt.test", En, &[MaintenanceManager]),
    active("Bruno", "Salgado", "Jefe de contabilidad", "bruno@cobalt.test", Es, &[BillingManager]),
    active("Otto", "Bauer", "Procurement manager", "otto@cobalt.test", En, &[OrderManager]),
    active("Dana", "Whitfield", "Site lead, Dallas", "dana@cobalt.test", En, &[]),
    active("Elena", "Quiroga", "Conductora", "elena@cobalt.test", Es, &[EndUser]),
    active("Nora", "Castellanos", "IT service lead", "nora@cobalt.test", En, &[CaseManager]),
    active("Carlos", "Peña", "Supervisor de almacén", "carlos@cobalt.test", Es, &[Customer]),
    active("Cathy", "Wu", "Dispatcher", "cathy@cobalt.test", En, &[Customer]),
    active("Rosa", "Rivera", "Asesora de salud dental", "rosa@rivera.test", Es, &[EndUser]),
];
