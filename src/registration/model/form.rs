//! What somebody types who registers, and, on the server, what it means.

use serde::{Deserialize, Serialize};

/// The fields of the form, as typed. Each field's name is its control's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationForm {
    pub account: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub language: String,
}

impl RegistrationForm {
    /// Each field's name with what stands in it.
    #[must_use]
    pub fn values(&self) -> [(&'static str, String); 5] {
        [
            ("account", self.account.clone()),
            ("first_name", self.first_name.clone()),
            ("last_name", self.last_name.clone()),
            ("email", self.email.clone()),
            ("language", self.language.clone()),
        ]
    }
}

#[cfg(feature = "ssr")]
pub use parsed::{Application, code};

#[cfg(feature = "ssr")]
mod parsed {
    use unicode_normalization::UnicodeNormalization;

    use super::RegistrationForm;
    use crate::{
        fault::{FieldError, Reason},
        people::model::LONGEST_NAME,
        registration::model::Registrant,
        text::{clean, email},
        words::Language,
    };

    const LONGEST_NUMBER: usize = 40;
    const LONGEST_CODE: usize = 40;

    /// Somebody who wants to be let in.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Application {
        /// The account's number without its spelling.
        pub account: String,
        pub registrant: Registrant,
    }

    impl RegistrationForm {
        /// # Errors
        /// Every field that cannot be taken.
        pub fn parse(&self) -> Result<Application, Vec<FieldError>> {
            let mut wrong = Vec::new();
            let name = |input: &str| clean(input, LONGEST_NAME);
            let account = take("account", number(&self.account), &mut wrong);
            let first_name = take("first_name", name(&self.first_name), &mut wrong);
            let last_name = take("last_name", name(&self.last_name), &mut wrong);
            let email = take("email", email(&self.email), &mut wrong);
            let language =
                take("language", self.language.parse::<Language>().map_err(|()| Reason::NotOffered), &mut wrong);
            match (account, first_name, last_name, email, language) {
                (Some(account), Some(first_name), Some(last_name), Some(email), Some(language)) => {
                    Ok(Application { account, registrant: Registrant { first_name, last_name, email, language } })
                }
                _ => Err(wrong),
            }
        }
    }

    /// Dashes, dots and spaces are spelling. What no account could be called names none, and is answered like any that
    /// nobody knows.
    fn number(typed: &str) -> Result<String, Reason> {
        let line: String = clean(typed, LONGEST_NUMBER)?.nfkc().collect();
        let key: String = line.chars().filter(char::is_ascii_alphanumeric).collect();
        Ok(key.to_ascii_uppercase())
    }

    /// The digits of a code, however they are set apart.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, `Unprintable`.
    pub fn code(typed: &str) -> Result<String, Reason> {
        let line: String = clean(typed, LONGEST_CODE)?.nfkc().collect();
        Ok(line.chars().filter(char::is_ascii_digit).collect())
    }

    fn take<T>(field: &str, parsed: Result<T, Reason>, wrong: &mut Vec<FieldError>) -> Option<T> {
        parsed.map_err(|reason| wrong.push(FieldError::new(field, reason))).ok()
    }
}
