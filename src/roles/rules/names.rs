//! What a role may be called.

use super::Refusal;
use crate::roles::model::Wording;

/// What the ready-made roles are called in both languages, folded; a test holds it equal to the dictionaries.
pub const READY_NAMES: [&str; 14] = [
    "business owner",
    "propietario de empresa",
    "account maintenance manager",
    "administrador de mantenimiento de cuenta",
    "billing & payments manager",
    "administrador de facturacion y pagos",
    "order manager",
    "administrador de pedidos",
    "end user",
    "usuario final",
    "customer case manager",
    "administrador de casos de clientes",
    "customer",
    "cliente",
];

/// A name that nobody takes for a ready-made role. That another role of the organization has it shows at the commit.
pub(super) fn own_name(wording: &Wording) -> Result<(), Refusal> {
    let ready = wording.keys.iter().find(|(_, key)| READY_NAMES.contains(&key.as_str()));
    ready.map_or(Ok(()), |(language, _)| Err(Refusal::NameReady { language: *language }))
}
