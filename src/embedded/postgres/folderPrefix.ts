/** How the names of server folders begin; sweeping looks at no others. */
export const folderPrefix = 'rotunda-postgres-';
