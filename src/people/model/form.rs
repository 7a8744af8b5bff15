//! What somebody typed into a contact's form, and, on the server, what it means.

use serde::{Deserialize, Serialize};

use super::{ContactDetails, readable};

/// The fields of a contact's form, as typed. Each field's name is its control's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactForm {
    pub first_name: String,
    pub last_name: String,
    pub title: String,
    pub email: String,
    pub business_phone: String,
    pub mobile_phone: String,
    pub language: String,
}

impl ContactForm {
    /// The names of the fields, in the order of the form.
    pub const FIELDS: [&str; 7] =
        ["first_name", "last_name", "title", "email", "business_phone", "mobile_phone", "language"];

    /// The form as it stands for a contact.
    #[must_use]
    pub fn of(details: &ContactDetails) -> Self {
        Self {
            first_name: details.first_name.clone(),
            last_name: details.last_name.clone(),
            title: details.title.clone().unwrap_or_default(),
            email: details.email.clone(),
            business_phone: details.business_phone.as_deref().map(readable).unwrap_or_default(),
            mobile_phone: details.mobile_phone.as_deref().map(readable).unwrap_or_default(),
            language: details.language.code().to_owned(),
        }
    }

    /// The form with what `typed` says of each field that it says something of.
    #[must_use]
    pub fn typed(mut self, typed: impl Fn(&str) -> Option<String>) -> Self {
        for (name, slot) in self.slots() {
            if let Some(value) = typed(name) {
                *slot = value;
            }
        }
        self
    }

    /// Each field's name with what stands in it.
    #[must_use]
    pub fn values(&self) -> [(&'static str, String); 7] {
        let mut copy = self.clone();
        copy.slots().map(|(name, slot)| (name, std::mem::take(slot)))
    }

    fn slots(&mut self) -> [(&'static str, &mut String); 7] {
        [
            ("first_name", &mut self.first_name),
            ("last_name", &mut self.last_name),
            ("title", &mut self.title),
            ("email", &mut self.email),
            ("business_phone", &mut self.business_phone),
            ("mobile_phone", &mut self.mobile_phone),
            ("language", &mut self.language),
        ]
    }
}

#[cfg(feature = "ssr")]
pub use parsed::{LONGEST_NAME, LONGEST_TITLE, NewContact};

#[cfg(feature = "ssr")]
mod parsed {
    use super::{ContactDetails, ContactForm};
    use crate::{
        access::Role,
        fault::{FieldError, Reason},
        text::{clean, email, optional, phone},
        words::Language,
    };

    pub const LONGEST_NAME: usize = 80;
    pub const LONGEST_TITLE: usize = 120;

    /// A contact who is not there yet.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct NewContact {
        pub details: ContactDetails,
        pub role: Role,
    }

    impl NewContact {
        /// # Errors
        /// Every field that cannot be taken.
        pub fn parse(form: &ContactForm, role: &str) -> Result<Self, Vec<FieldError>> {
            let mut wrong = Vec::new();
            let role = take("role", offered_role(role), &mut wrong);
            match (form.parse(), role) {
                (Ok(details), Some(role)) => Ok(Self { details, role }),
                (Ok(_), None) => Err(wrong),
                (Err(more), _) => Err(more.into_iter().chain(wrong).collect()),
            }
        }
    }

    impl ContactForm {
        /// # Errors
        /// Every field that cannot be taken.
        pub fn parse(&self) -> Result<ContactDetails, Vec<FieldError>> {
            let mut wrong = Vec::new();
            let name = |input: &str| clean(input, LONGEST_NAME);
            let first_name = take("first_name", name(&self.first_name), &mut wrong);
            let last_name = take("last_name", name(&self.last_name), &mut wrong);
            let title = take("title", optional(&self.title, |line| clean(line, LONGEST_TITLE)), &mut wrong);
            let email = take("email", email(&self.email), &mut wrong);
            let business_phone = take("business_phone", optional(&self.business_phone, phone), &mut wrong);
            let mobile_phone = take("mobile_phone", optional(&self.mobile_phone, phone), &mut wrong);
            let language = take("language", offered_language(&self.language), &mut wrong);
            match (first_name, last_name, title, email, business_phone, mobile_phone, language) {
                (
                    Some(first_name),
                    Some(last_name),
                    Some(title),
                    Some(email),
                    Some(business_phone),
                    Some(mobile_phone),
                    Some(language),
                ) => Ok(ContactDetails { first_name, last_name, title, email, business_phone, mobile_phone, language }),
                _ => Err(wrong),
            }
        }
    }

    /// The roles that the form offers.
    fn offered_role(key: &str) -> Result<Role, Reason> {
        if key.is_empty() {
            return Err(Reason::Empty);
        }
        Role::TECH_SUPPORT.into_iter().find(|role| role.key() == key).ok_or(Reason::NotOffered)
    }

    /// Not chosen is English, the first that the form offers.
    fn offered_language(code: &str) -> Result<Language, Reason> {
        match code {
            "" => Ok(Language::En),
            code => Language::ALL.into_iter().find(|language| language.code() == code).ok_or(Reason::NotOffered),
        }
    }

    fn take<T>(field: &str, parsed: Result<T, Reason>, wrong: &mut Vec<FieldError>) -> Option<T> {
        parsed.map_err(|reason| wrong.push(FieldError::new(field, reason))).ok()
    }
}
