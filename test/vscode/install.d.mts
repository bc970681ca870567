export function installTools(): Promise<void>;
