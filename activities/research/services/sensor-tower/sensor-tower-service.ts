import type { Service } from '#activities/research/services/exchange/service';

export const sensorTower: Service = {
  name: 'sensor-tower',
  title: 'Sensor Tower',
  address: 'https://api.sensortower.com',
};
