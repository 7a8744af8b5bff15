// The labels that the journeys promise, letter for letter, so that a slip in a dictionary is seen here.
import type { Language } from '../support/words.ts'

const english = {
  techSupport: 'Tech Support',
  contacts: 'Contacts',
  manageContacts: 'Manage Contacts',
  createContact: 'Create a Contact',
  editRoles: 'Edit Roles',
  update: 'Update',
  firstName: 'First name',
  lastName: 'Last name',
  jobTitle: 'Title',
  role: 'Role',
  account: 'Account',
  email: 'Email',
  businessPhone: 'Business phone',
  mobilePhone: 'Mobile phone',
  language: 'Language',
  submit: 'Submit',
  save: 'Save',
  disableLogin: 'Disable Login',
  enableLogin: 'Enable Login',
  caseManager: 'Customer Case Manager',
  customer: 'Customer',
  spanish: 'Español',
  english: 'English',
}

const spanish: typeof english = {
  techSupport: 'Soporte técnico',
  contacts: 'Contactos',
  manageContacts: 'Administrar contactos',
  createContact: 'Crear un contacto',
  editRoles: 'Editar roles',
  update: 'Actualizar',
  firstName: 'Nombre',
  lastName: 'Apellido',
  jobTitle: 'Título del puesto',
  role: 'Rol',
  account: 'Cuenta',
  email: 'Email',
  businessPhone: 'Teléfono de la empresa',
  mobilePhone: 'Celular',
  language: 'Idioma',
  submit: 'Enviar',
  save: 'Guardar',
  disableLogin: 'Desactivar ingreso',
  enableLogin: 'Activar ingreso',
  caseManager: 'Administrador de casos de clientes',
  customer: 'Cliente',
  spanish: 'Español',
  english: 'English',
}

export type Labels = typeof english
export const labels = (language: Language): Labels => (language === 'es' ? spanish : english)
