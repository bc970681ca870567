export function installPeers(): Promise<void>;
