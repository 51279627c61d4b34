/** What of the library of Frictionless the tests call; it brings no types of its own. */
declare module 'datapackage' {
  export class Package {
    static load(descriptor: string): Promise<Package>;
    /** What is wrong with it by its profile. */
    readonly errors: readonly Error[];
    getResource(name: string): Resource | null;
  }
  export class Resource {
    read(options: { readonly keyed: true }): Promise<unknown>;
  }
}
