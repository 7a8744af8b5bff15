//! Which column is which: by its head, in English or Spanish, loosely spelled.

use crate::{
    bulk::model::{Column, Unreadable},
    sheets::{is_near, plain},
};

/// How a head may be written, without spaces, signs and accents.
const WRITTEN: [(Column, &[&str]); 10] = [
    (Column::FirstName, &["firstname", "first", "givenname", "forename", "nombre", "nombres", "primernombre"]),
    (Column::LastName, &["lastname", "last", "surname", "familyname", "apellido", "apellidos"]),
    (
        Column::Email,
        &[
            "email",
            "emailaddress",
            "mail",
            "mailaddress",
            "contactemail",
            "workemail",
            "correo",
            "correoelectronico",
            "direcciondecorreo",
            "direcciondecorreoelectronico",
            "direcciondeemail",
        ],
    ),
    (Column::Role, &["role", "roles", "userrole", "rolename", "rol", "roldelusuario", "roldeusuario", "nombredelrol"]),
    (Column::Title, &["title", "jobtitle", "position", "job", "titulo", "titulodelpuesto", "puesto", "cargo"]),
    (Column::Language, &["language", "preferredlanguage", "lang", "idioma", "idiomapreferido", "lengua"]),
    (
        Column::BusinessPhone,
        &[
            "businessphone",
            "businessphonenumber",
            "workphone",
            "officephone",
            "phone",
            "phonenumber",
            "telephone",
            "telefono",
            "telefonodelaempresa",
            "telefonodeempresa",
            "telefonodeltrabajo",
            "telefonodelaoficina",
        ],
    ),
    (
        Column::MobilePhone,
        &[
            "mobilephone",
            "mobilephonenumber",
            "mobile",
            "cell",
            "cellphone",
            "cellular",
            "celular",
            "movil",
            "telefonocelular",
            "telefonomovil",
        ],
    ),
    (
        Column::Line,
        &[
            "line",
            "lines",
            "linenumber",
            "assignedline",
            "assignedlines",
            "linea",
            "lineas",
            "numerodelinea",
            "lineasasignadas",
        ],
    ),
    (
        Column::Account,
        &[
            "account",
            "accounts",
            "accountnumber",
            "accountnumbers",
            "assignedaccounts",
            "cuenta",
            "cuentas",
            "numerodecuenta",
            "numerosdecuenta",
            "cuentasasignadas",
        ],
    ),
];

/// A head this short is taken by its letter.
const SHORT: usize = 5;

/// The column of each head.
///
/// # Errors
/// `NoEmail`, `Twice`.
pub(super) fn of(head: &[String]) -> Result<Vec<Option<Column>>, Unreadable> {
    let columns: Vec<Option<Column>> = head.iter().map(|name| column(name)).collect();
    let twice = |column: &Column| columns.iter().flatten().filter(|one| *one == column).count() > 1;
    if let Some(column) = columns.iter().flatten().copied().find(twice) {
        return Err(Unreadable::Twice { column });
    }
    if columns.contains(&Some(Column::Email)) { Ok(columns) } else { Err(Unreadable::NoEmail) }
}

/// The column with this head: written exactly so, else with one slip of the fingers.
pub(super) fn column(head: &str) -> Option<Column> {
    let plain = plain(head);
    let by = |fits: &dyn Fn(&str) -> bool| {
        WRITTEN.iter().find(|(_, names)| names.iter().any(|name| fits(name))).map(|(column, _)| *column)
    };
    by(&|name| name == plain).or_else(|| by(&|name| name.len() > SHORT && is_near(name, &plain)))
}
