/** Settings for data that is thrown away with the process: fast and small rather than durable. */
export const defaultSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',

  // A crash loses everything anyway, so nothing is gained by waiting for the disk.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_init_zero: 'off',
  max_wal_size: '256MB',

  shared_buffers: '32MB',
  max_connections: '100',
  // The defaults keep four more processes.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  // Shared memory as files of the data folder, so that it goes with the folder; the default
  // would leave segments in /dev/shm when the server is killed.
  dynamic_shared_memory_type: 'mmap',
};
