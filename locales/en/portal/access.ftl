# What can be allowed, as it stands in a sentence: "To … you need a role that allows it."
access-view-contacts = see the contacts
access-create-contacts = create contacts
access-edit-contacts = change the details of contacts
access-edit-contact-roles = change the roles of contacts
access-disable-login = disable a contact’s login
access-enable-login = enable a contact’s login
access-resend-invitations = resend invitations
access-revoke-invitations = revoke invitations
access-view-contact-history = see the history of contacts
access-view-users = see the users
access-add-users = add users
access-edit-users = edit the details of users
access-block-users = block and unblock users
access-resend-registrations = resend the invitations of users
access-delete-users = delete users
access-edit-user-roles = edit and remove the roles of users
access-assign-accounts = assign accounts to users
access-assign-lines = assign lines to users
access-edit-marketing = change the marketing preferences of users
access-manage-roles = manage roles and what they allow
access-view-accounts = see accounts and lines
access-see-as-they-do = see the portal as a user sees it
access-view-history = see the history of the organization
access-approve-registrations = approve registrations
access-edit-settings = change the settings of Account Hub
access-edit-account-names = change the name and contact of accounts
access-edit-identifiers = edit the identifiers of lines
access-suspend-lines = suspend lines
access-restore-lines = restore lines
access-change-numbers = change the numbers of lines
access-change-sims = change the SIM or eSIM of lines
access-change-plans = change the plans and services of lines
access-move-lines = move lines to another account
access-transfer-pins = get a transfer PIN for lines
access-view-cases = see cases
access-open-cases = open cases
access-answer-cases = answer, close, and reopen cases
access-manage-cases = see and manage every case of the organization
access-edit-case-settings = change the settings of cases

# Why not, and who could.
access-why-no-role = To { $what } you need a role that allows it.
access-why-invited = You have not finished first-time use in this organization.
access-why-blocked = Your access to this organization is blocked.
access-why-gone-yourself = You are no longer a member of this organization.
access-why-login-disabled = Your login to Tech Support is disabled.
access-why-yourself = You cannot do this to yourself.
access-why-above-owner = Only a Business Owner can do this for a Business Owner.
access-why-above = This person’s role is above yours.
access-why-gone = This person is no longer a member.
access-why-not-named = You are not named on this case.
access-why-not-an-end-user = Account managers look after end users only.
access-why-out-of-reach = Your role allows this only on the accounts and lines assigned to you.
access-why-needs-approval = Somebody else has to approve this when you do it.
access-why-only-looking = You are seeing the portal as somebody else does, so nothing can be changed.
access-ask = { $why } Ask { $helpers }.
access-ask-for-it = Ask for it

# The roles and what they mean.
access-business-owner = Business Owner
access-business-owner-means = Reaches every account, may do everything, and names the managers.
access-maintenance-manager = Account Maintenance Manager
access-maintenance-manager-means = Maintains the lines of the accounts assigned to them, and their end users.
access-billing-manager = Billing & Payments Manager
access-billing-manager-means = Sees and pays the bills of the accounts assigned to them.
access-order-manager = Order Manager
access-order-manager-means = Orders lines and devices for the accounts assigned to them.
access-end-user = End User
access-end-user-means = Looks after the lines assigned to them.
access-case-manager = Customer Case Manager
access-case-manager-means = Sees every case of the organization, and creates and manages all contacts, their roles included.
access-customer = Customer
access-customer-means = Sees the cases that they opened, and those they were added to.

# Whose yes is wanted.
access-asking = { $what } with approval
access-with-approval = with approval, { $terms }
access-by-able = by { $needed ->
    [one] a manager or owner who may do it themselves
   *[other] { $needed } managers or owners who may do it themselves
}
access-by-named = by { $names }
access-by-some = by { $needed } of { $names }
access-somebody-gone = somebody who is not here any more
access-terms-from = { $by }, from { $amount } a month on
